namespace Dateline.Reading.Clauses;

/// <summary>Whether what a clause tells is so: a threat is not an attack, "would provide" is not "provided".</summary>
public enum Modality
{
    /// <summary>It happened, or is so.</summary>
    Happened,

    /// <summary>It goes on: "is sending".</summary>
    UnderWay,

    /// <summary>It is to come: "will send", "plans to send", "would send" after words of saying.</summary>
    Planned,

    /// <summary>It may be, should be, or depends: "could send", "if it sends", "urged it to send".</summary>
    Conditional,

    /// <summary>It is not so: "did not send", "refused to send", "denied sending".</summary>
    Denied,
}
