using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Engagements;

/// <summary>What a verb or noun of coming together needs beside it to tell an engagement.</summary>
public enum EngagementFrame
{
    /// <summary>Two sides: "met the envoy", "talks between the guilds", "the ministers met".</summary>
    Sides,

    /// <summary>Somebody of public standing and a place or host: "visited Lima".</summary>
    Goer,

    /// <summary>As before, the place after "to", "in" or "at": "flew to Lima".</summary>
    GoerTo,

    /// <summary>A host and guests: "hosted the king".</summary>
    Host,

    /// <summary>Two sides, the other one after "with" or "to": "spoke with the envoy".</summary>
    With,

    /// <summary>Who is briefed and by whom.</summary>
    Briefing,

    /// <summary>A paper that is signed, other than a law.</summary>
    Paper,

    /// <summary>Who is given an office.</summary>
    Office,

    /// <summary>An award and who gets it.</summary>
    Award,

    /// <summary>A gathering that its name, its body, its place or those who take part make a certain one.</summary>
    Session,

    /// <summary>A meeting with the press: who answers, or where.</summary>
    Press,

    /// <summary>A rite: nothing but that it is told as happening.</summary>
    Rite,

    /// <summary>A call: by phone, or with somebody.</summary>
    Call,

    /// <summary>A body whose decisions and hearings are sessions.</summary>
    Body,
}

/// <summary>What a cue of engagements tells.</summary>
/// <param name="Kind">The kind of engagement.</param>
/// <param name="Frame">What must stand beside it.</param>
public readonly record struct EngagementCue(EngagementKind Kind, EngagementFrame Frame)
{
    /// <summary>The verbs: the list <c>verbs.tsv</c>.</summary>
    public static CueTable<EngagementCue> Verbs { get; } = Read("verbs.tsv");

    /// <summary>The nouns: the list <c>nouns.tsv</c>.</summary>
    public static CueTable<EngagementCue> Nouns { get; } = Read("nouns.tsv");

    /// <summary>What becomes of engagements, by the verb they are subject or object of: the list <c>outcomes.tsv</c>.</summary>
    public static CueTable<EngagementStatus> Outcomes { get; } =
        CueFile.Read(typeof(EngagementCue), "outcomes.tsv", 1, fields => Enum.Parse<EngagementStatus>(fields[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true));

    private static CueTable<EngagementCue> Read(string file) => CueFile.Read(typeof(EngagementCue), file, 2, fields => new EngagementCue(
        Enum.Parse<EngagementKind>(fields[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Enum.Parse<EngagementFrame>(fields[1], ignoreCase: true)));
}
