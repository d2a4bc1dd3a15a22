using System.Collections.Immutable;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Places;
using Dateline.Reconcile.Figures;

namespace Dateline.Reconcile.Happenings;

/// <summary>One incident or engagement in one report.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Report">Its report.</param>
/// <param name="Record">Its record.</param>
/// <param name="Index">Which incident or engagement of the record it is, from 0.</param>
public sealed record TellingItem(ItemNumber Number, KeptReport Report, Record Record, int Index)
{
    /// <summary>Its id in its record (<c>i1</c>).</summary>
    public string ItemId => RecordItems.At(Record, Number.Place)!.Value.Id;

    /// <summary>What people call it by: its report and its id there (<c>0a31b2c3d4e5:i1</c>).</summary>
    public string Id => $"{Report.Id}:{ItemId}";
}

/// <summary>Incidents or engagements of one or several reports that are one.</summary>
public sealed record Happening
{
    /// <summary>What people call it by: the report and the item of its least member (<c>0a31b2c3d4e5:i1</c>). Any other member's id names it as well.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is of incidents or engagements.</summary>
    public required Space Space { get; init; }

    /// <summary>The kind that most of them tell, as in JSON.</summary>
    public required string Kind { get; init; }

    /// <summary>The place that most of them name, of equals the most exact.</summary>
    public GazetteerPlace? Place { get; init; }

    /// <summary>The day that most of them tell, of equals the most exact.</summary>
    public Period? Date { get; init; }

    /// <summary>Its items, by their numbers.</summary>
    public required ImmutableArray<TellingItem> Items { get; init; }

    /// <summary>How many sources tell of it: near-copies are one.</summary>
    public required int Sources { get; init; }

    /// <summary>Its counts; empty for engagements.</summary>
    public ImmutableArray<FigureSeries> Figures { get; init; } = [];

    /// <summary>How many reports tell of it.</summary>
    public int Reports => Items.Select(item => item.Report.Number).Distinct().Count();

    /// <summary>The series of a quantity; null where nobody counts it.</summary>
    public FigureSeries? SeriesOf(Dateline.Reading.Records.Incidents.FigureQuantity quantity) => Figures.FirstOrDefault(series => series.Quantity == quantity);
}
