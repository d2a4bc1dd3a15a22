using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Dates;
using NodaTime;

namespace Dateline.Archive.Find.Indexing;

/// <summary>All by which the items of one record, and its text, are found. A pure function of the record.</summary>
internal sealed class IndexedRecord
{
    private IndexedRecord(ImmutableArray<IndexedItem> items, string text) => (Items, Text) = (items, text);

    /// <summary>The items; actors and places are found through them and have none of their own.</summary>
    public ImmutableArray<IndexedItem> Items { get; }

    /// <summary>The report's text.</summary>
    public string Text { get; }

    /// <summary>Works it out.</summary>
    public static IndexedRecord Of(Record record)
    {
        var words = new ItemWords(record);
        var items = ImmutableArray.CreateBuilder<IndexedItem>();
        foreach (var item in RecordItems.Of(record))
        {
            if (item.Kind is ItemKind.Actor or ItemKind.Place || item.Place >= ItemNumber.Most) continue;
            items.Add(words.Of(item));
        }

        return new(items.DrainToImmutable(), record.Report.Text);
    }

    /// <summary>The time of a date said, or of a report whose day is not known exactly; null where the report's day is the item's.</summary>
    internal static (LocalDate First, LocalDate Last)? Days(Derived<Reading.Dates.Period>? said, PartialDate? published)
    {
        if (said is { Value: var period }) return (period.Start.FirstDay, period.End.LastDay);
        return published is { } date && date.Precision is not DatePrecision.Day ? (date.FirstDay, date.LastDay) : null;
    }
}
