using System.Collections.Immutable;
using Dateline.Archive.Find;
using Dateline.Reading;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of items, whatever their kind.</summary>
public static class ItemFields
{
    /// <summary>All fields of an item in the order and by the names of its description, elements of lists one by one; without its id, evidence and reasons.</summary>
    /// <param name="record">The record.</param>
    /// <param name="item">An item of it.</param>
    public static ImmutableArray<ItemField> Of(Record record, RecordItem item) => KindFields.Of(item.Kind).Show(record, item.Index);
}
