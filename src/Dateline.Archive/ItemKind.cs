namespace Dateline.Archive;

/// <summary>The kinds of items, in the order in which a record counts them. The numbers are part of <see cref="ItemNumber"/>s: never reuse or move one.</summary>
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
