namespace Dateline.Archive.Graph;

/// <summary>What kind of things are joined. Spaces know nothing of each other. The numbers are written in archives: never reuse one.</summary>
public enum Space
{
    /// <summary>Reports that are one text, or nearly: members are <see cref="ReportNumber"/>s.</summary>
    Printings = 1,

    /// <summary>Incidents that are one happening: members are <see cref="ItemNumber"/>s.</summary>
    Incidents = 2,

    /// <summary>Engagements that are one happening: members are <see cref="ItemNumber"/>s.</summary>
    Engagements = 3,

    /// <summary>Names in their settings that mean one actor.</summary>
    Actors = 4,

    /// <summary>Statements by what was quoted: members are <see cref="ItemNumber"/>s.</summary>
    Quotes = 5,

    /// <summary>Commitments that are one on its ladder: members are <see cref="ItemNumber"/>s.</summary>
    Commitments = 6,

    /// <summary>Which items mean which actor: members are <see cref="ItemNumber"/>s, keys are members of <see cref="Actors"/>.</summary>
    ActorItems = 7,

    /// <summary>Reports that tell of one event: members are <see cref="ReportNumber"/>s.</summary>
    Stories = 20,

    /// <summary>Items of one happening that contradict each other: members are <see cref="ItemNumber"/>s, links the contradictions, groups mean nothing.</summary>
    Contradictions = 21,
}
