namespace Dateline.Archive.Find.Indexing;

/// <summary>The columns of the index over items; the names in lower case are those of the table.</summary>
internal enum ItemColumn
{
    /// <summary>The passages that tell the item.</summary>
    Words,

    /// <summary>Who says it.</summary>
    Speaker,

    /// <summary>To whom.</summary>
    Addressee,

    /// <summary>Who is held responsible.</summary>
    Attacker,

    /// <summary>Who gives another account.</summary>
    Disputer,

    /// <summary>Whose count it is.</summary>
    Counter,

    /// <summary>Who gives.</summary>
    Giver,

    /// <summary>Who receives.</summary>
    Recipient,

    /// <summary>Who takes part.</summary>
    Participant,

    /// <summary>Who leads.</summary>
    Lead,

    /// <summary>Where: the name as said, the gazetteer's, and its region's.</summary>
    Place,

    /// <summary>Who published it.</summary>
    Source,

    /// <summary>Through what it was said.</summary>
    Channel,

    /// <summary>At what it was aimed.</summary>
    Target,

    /// <summary>What a programme is called, what is given.</summary>
    Name,

    /// <summary>All that is one of a closed list: see <see cref="Tags"/>.</summary>
    Tags,
}
