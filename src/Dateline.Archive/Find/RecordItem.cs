using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Doubts;
using Dateline.Text;

namespace Dateline.Archive.Find;

/// <summary>One item of a record, whatever its kind.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Index">Which of its kind it is in the record, from 0.</param>
/// <param name="Place">Which item of the record it is, all kinds counted through: see <see cref="ItemNumber.Place"/>.</param>
/// <param name="Id">Its id in the record (<c>s1</c>).</param>
/// <param name="Evidence">The passages that tell it, for actors and places those that mean them; never empty.</param>
public readonly record struct RecordItem(ItemKind Kind, int Index, int Place, string Id, ImmutableArray<Span> Evidence);

/// <summary>The items of a record, counted through: statements, incidents, commitments, engagements, programmes, actors, places, checks.</summary>
public static class RecordItems
{
    private const int Kinds = (int)ItemKind.Check + 1;

    /// <summary>All items, in the order of their places.</summary>
    public static IEnumerable<RecordItem> Of(Record record)
    {
        int place = 0;
        for (int kind = 0; kind < Kinds; kind++)
        {
            int items = Count(record, (ItemKind)kind);
            for (int i = 0; i < items; i++) yield return Make(record, (ItemKind)kind, i, place++);
        }
    }

    /// <summary>The item at a place; null where the record holds fewer.</summary>
    /// <param name="record">The record.</param>
    /// <param name="place">See <see cref="ItemNumber.Place"/>.</param>
    public static RecordItem? At(Record record, int place)
    {
        int index = place;
        for (int kind = 0; kind < Kinds; kind++)
        {
            int items = Count(record, (ItemKind)kind);
            if (index < items) return Make(record, (ItemKind)kind, index, place);
            index -= items;
        }

        return null;
    }

    /// <summary>The place of an item.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="index">Which of its kind it is, from 0.</param>
    public static int PlaceOf(Record record, ItemKind kind, int index)
    {
        for (int before = 0; before < (int)kind; before++) index += Count(record, (ItemKind)before);
        return index;
    }

    /// <summary>How sure the reader is of an item; null for actors, places and checks, for what a person added and what an older version read.</summary>
    /// <param name="record">The record.</param>
    /// <param name="item">An item of it.</param>
    public static Confidence? ConfidenceOf(Record record, RecordItem item) => item.Kind switch
    {
        ItemKind.Statement => record.Statements[item.Index].Confidence,
        ItemKind.Incident => record.Incidents[item.Index].Confidence,
        ItemKind.Commitment => record.Commitments[item.Index].Confidence,
        ItemKind.Engagement => record.Engagements[item.Index].Confidence,
        ItemKind.Programme => record.Programmes[item.Index].Confidence,
        _ => null,
    };

    private static int Count(Record record, ItemKind kind) => kind switch
    {
        ItemKind.Statement => record.Statements.Length,
        ItemKind.Incident => record.Incidents.Length,
        ItemKind.Commitment => record.Commitments.Length,
        ItemKind.Engagement => record.Engagements.Length,
        ItemKind.Programme => record.Programmes.Length,
        ItemKind.Actor => record.Actors.Length,
        ItemKind.Place => record.Places.Length,
        _ => record.Checks.Length,
    };

    private static RecordItem Make(Record record, ItemKind kind, int index, int place)
    {
        var (id, evidence) = kind switch
        {
            ItemKind.Statement => (record.Statements[index].Id, record.Statements[index].Evidence),
            ItemKind.Incident => (record.Incidents[index].Id, record.Incidents[index].Evidence),
            ItemKind.Commitment => (record.Commitments[index].Id, record.Commitments[index].Evidence),
            ItemKind.Engagement => (record.Engagements[index].Id, record.Engagements[index].Evidence),
            ItemKind.Programme => (record.Programmes[index].Id, record.Programmes[index].Evidence),
            ItemKind.Actor => (record.Actors[index].Id, record.Actors[index].Mentions),
            ItemKind.Place => (record.Places[index].Id, record.Places[index].Mentions),
            _ => (record.Checks[index].Id, record.Checks[index].Evidence),
        };
        return new(kind, index, place, id, evidence);
    }
}
