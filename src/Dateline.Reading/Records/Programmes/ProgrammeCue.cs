using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Programmes;

/// <summary>What must stand beside a noun for it to mean one certain undertaking.</summary>
public enum ProgrammeNeed
{
    /// <summary>Nothing: "the truce".</summary>
    Nothing,

    /// <summary>A word that tells which: a nation, a leader ("Kenyan-led"), a subject ("peace", "naval"), whom it is with or against.</summary>
    Specific,

    /// <summary>A capitalised name of its own: "Quake Relief Fund".</summary>
    Name,
}

/// <summary>What a noun of undertakings tells.</summary>
/// <param name="Kind">The kind of programme.</param>
/// <param name="Need">What must stand beside it.</param>
/// <param name="Family">Nouns of one family can mean one programme: "the accord" and "the deal".</param>
public readonly record struct ProgrammeCue(ProgrammeKind Kind, ProgrammeNeed Need, string Family)
{
    /// <summary>The nouns: the list <c>heads.tsv</c>.</summary>
    public static CueTable<ProgrammeCue> Heads { get; } = CueFile.Read(
        typeof(ProgrammeCue), "heads.tsv", 3, fields => new ProgrammeCue(Enum.Parse<ProgrammeKind>(fields[0], ignoreCase: true), Enum.Parse<ProgrammeNeed>(fields[1], ignoreCase: true), fields[2]));

    /// <summary>Short names of well-known programmes, in lower case: the list <c>names.tsv</c>.</summary>
    public static CueTable<ProgrammeCue> Names { get; } = CueFile.Read(
        typeof(ProgrammeCue), "names.tsv", 2, fields => new ProgrammeCue(Enum.Parse<ProgrammeKind>(fields[0], ignoreCase: true), ProgrammeNeed.Nothing, fields[1]));

    /// <summary>Words before a noun that make it one certain programme: the list <c>qualifiers.tsv</c>.</summary>
    public static CueTable<Qualifier> Qualifiers { get; } = ReadQualifiers("qualifiers.tsv");

    /// <summary>Words before a noun that make it no programme: the list <c>disqualifiers.tsv</c>.</summary>
    public static CueTable<Qualifier> Disqualifiers { get; } = ReadQualifiers("disqualifiers.tsv");

    /// <summary>What becomes of programmes, by the verb they are subject or object of: the list <c>fates.tsv</c>.</summary>
    public static CueTable<ProgrammeStatus> Fates { get; } = CueFile.Read(typeof(ProgrammeCue), "fates.tsv", 1, fields => Enum.Parse<ProgrammeStatus>(fields[0], ignoreCase: true));

    private static CueTable<Qualifier> ReadQualifiers(string file) => CueFile.Read(typeof(ProgrammeCue), file, 1, fields => new Qualifier(fields[0].Split(',')));
}

/// <summary>What a word before a noun makes of it.</summary>
/// <param name="Families">The families of nouns it tells something of, with an exclamation mark where it holds in names too.</param>
public sealed record Qualifier(string[] Families)
{
    /// <summary>Whether the word tells something of a family.</summary>
    public bool IsFor(string family) => Array.IndexOf(Families, family) >= 0 || IsForNames(family);

    /// <summary>Whether the word tells something of a family even in capitalised names ("Air Force"): the family with an exclamation mark.</summary>
    public bool IsForNames(string family)
    {
        foreach (string own in Families)
            if (own.Length == family.Length + 1 && own[^1] == '!' && own.StartsWith(family, StringComparison.Ordinal)) return true;
        return false;
    }
}
