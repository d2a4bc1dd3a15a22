using Dateline.Reading;

namespace Dateline.Archive;

/// <summary>The kinds of items, in the order in which a record counts them.</summary>
public enum ItemKind
{
    /// <summary>Who said what.</summary>
    Statement,

    /// <summary>What happened.</summary>
    Incident,

    /// <summary>Aid.</summary>
    Commitment,

    /// <summary>Who met whom.</summary>
    Engagement,

    /// <summary>A continuing undertaking.</summary>
    Programme,

    /// <summary>A person, body, state or group.</summary>
    Actor,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Expressions held against each other.</summary>
    Check,
}

/// <summary>Where the items of a record stand when all kinds are counted through.</summary>
public static class ItemPlaces
{
    /// <summary>How many items of a kind a record has.</summary>
    public static int Count(this Record record, ItemKind kind) => kind switch
    {
        ItemKind.Statement => record.Statements.Length,
        ItemKind.Incident => record.Incidents.Length,
        ItemKind.Commitment => record.Commitments.Length,
        ItemKind.Engagement => record.Engagements.Length,
        ItemKind.Programme => record.Programmes.Length,
        ItemKind.Actor => record.Actors.Length,
        ItemKind.Place => record.Places.Length,
        ItemKind.Check => record.Checks.Length,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The place of the first item of a kind, from 0.</summary>
    public static int First(this Record record, ItemKind kind)
    {
        int first = 0;
        for (var before = ItemKind.Statement; before < kind; before++) first += record.Count(before);
        return first;
    }

    /// <summary>The kind that stands at a place, and which of its kind it is, from 0; null where the record has no such place.</summary>
    public static (ItemKind Kind, int Index)? At(this Record record, int place)
    {
        for (var kind = ItemKind.Statement; kind <= ItemKind.Check; kind++)
        {
            int count = record.Count(kind);
            if (place < count) return (kind, place);
            place -= count;
        }

        return null;
    }
}
