using System.Collections.Frozen;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Where the people stand that a word of harm speaks of.</summary>
internal enum HarmPlace
{
    /// <summary>They are the object of the verb, or the subject of its passive.</summary>
    Object,

    /// <summary>They are the subject of the verb.</summary>
    Subject,

    /// <summary>They hang on the noun: "nine deaths", "the killing of two men".</summary>
    Noun,

    /// <summary>They are what the adjective qualifies.</summary>
    Quality,

    /// <summary>Their number follows: "the death toll rose to 36".</summary>
    Toll,

    /// <summary>Their bodies are counted: "nine bodies were found".</summary>
    Body,

    /// <summary>Their lives are counted: "claimed nine lives".</summary>
    Life,

    /// <summary>They have the wound, or are in the state: "found with gunshot wounds", "in critical condition".</summary>
    Wound,

    /// <summary>They are brought to a hospital.</summary>
    Hospital,

    /// <summary>The word counts nobody.</summary>
    None,
}

/// <summary>What a word of harm tells.</summary>
/// <param name="Quantity">What befell the people.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="Kind">The kind of incident it tells; null for none.</param>
internal sealed record HarmCue(FigureQuantity Quantity, HarmPlace Place, IncidentKind? Kind)
{
    /// <summary>Whether the word leaves open whether they lived: "shot", "found with gunshot wounds", "taken to hospital".</summary>
    public bool IsOpen { get; init; }
}

/// <summary>How much a word for a happening tells by itself.</summary>
internal enum TriggerWeight
{
    /// <summary>An incident.</summary>
    Strong,

    /// <summary>An incident where it has a place, a date or an attacker of its own.</summary>
    Frame,

    /// <summary>The kind of an incident that other words tell.</summary>
    Weak,

    /// <summary>Nothing: the words only look like a happening ("cease-fire", "gun control").</summary>
    None,
}

/// <summary>What a word for a happening tells.</summary>
/// <param name="Verb">Whether it is a verb.</param>
/// <param name="Kind">The kind of incident.</param>
/// <param name="Weight">How much it tells by itself.</param>
internal sealed record TriggerCue(bool Verb, IncidentKind Kind, TriggerWeight Weight);

/// <summary>The lists of words that tell incidents.</summary>
internal static class IncidentCues
{
    /// <summary>Words that say that people were hurt: <c>harm.tsv</c>.</summary>
    public static CueTable<HarmCue> Harm { get; } = CueFile.Read(typeof(IncidentCues), "harm.tsv", 3, fields => new HarmCue(
        Enum.Parse<FigureQuantity>(fields[0], ignoreCase: true),
        Enum.Parse<HarmPlace>(fields[1], ignoreCase: true),
        fields[2].TrimEnd('?') is "any" ? null : Enum.Parse<IncidentKind>(fields[2].TrimEnd('?'), ignoreCase: true))
    { IsOpen = fields[2].EndsWith('?') });

    /// <summary>Those of them that are nouns: a word may be a verb and a noun ("murder").</summary>
    public static CueTable<HarmCue> HarmNouns { get; } = new(Harm.Lines.Where(line => line.Value.Place is HarmPlace.Noun or HarmPlace.Toll or HarmPlace.Body or HarmPlace.Life or HarmPlace.Wound));

    /// <summary>The cue of a verb by the forms it may be of, where its lemma is none: the lemma of "shelled" may not be known.</summary>
    /// <param name="table">The list.</param>
    /// <param name="lemmas">The lemmas of the report.</param>
    /// <param name="token">The verb.</param>
    /// <param name="form">Its form.</param>
    public static CueLine<T>? OfForm<T>(CueTable<T> table, Lemmas lemmas, int token, ReadOnlySpan<char> form)
    {
        Span<char> room = stackalloc char[160];
        if (table.At(lemmas, token, lemmas.AsParticiple(token, room)) is { } participle) return participle;
        if (form.Length is < 5 or > 24) return null;
        var lower = room[..form.ToLowerInvariant(room)];
        int end = lower.EndsWith("ed") ? 2 : lower.EndsWith("ing") ? 3 : 0;
        if (end == 0) return null;
        var stem = lower[..^end];
        bool doubled = stem.Length > 2 && stem[^1] == stem[^2];
        return table.At(lemmas, token, stem) ?? (doubled ? table.At(lemmas, token, stem[..^1]) : null);
    }

    /// <summary>"fatally shot", where "shot" was taken for another word than a verb.</summary>
    public static CueLine<HarmCue> FatallyShoot { get; } = Harm.Lines.Single(line => line.Words is ["fatally", "shoot"]);

    /// <summary>"with injuries", whatever the words between.</summary>
    public static CueLine<HarmCue> SufferInjury { get; } = Harm.Lines.Single(line => line.Words is ["suffer", "injury"]);

    /// <summary>Whether the rule of a figure names a word that leaves open whether the people lived.</summary>
    public static bool IsOpen(string rule) => OpenRules.Contains(rule);

    /// <summary>Words that name a happening: <c>triggers.tsv</c>, nouns.</summary>
    public static CueTable<TriggerCue> Nouns { get; } = Triggers(verbs: false);

    /// <summary>Words that name a happening: <c>triggers.tsv</c>, verbs.</summary>
    public static CueTable<TriggerCue> Verbs { get; } = Triggers(verbs: true);

    /// <summary>Nouns for people who may come to harm, by their lemmas.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Victims { get; } = ReadVictims();

    /// <summary>Whether a lemma names a person by what they are or do ("minister").</summary>
    public static bool IsRole(ReadOnlySpan<char> lemma) => Roles.Contains(lemma);

    private static FrozenSet<string> OpenRules { get; } = Harm.Lines.Where(line => line.Value.IsOpen).Select(line => line.Rule).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Roles { get; } =
        People.WordList.People.Keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static CueTable<TriggerCue> Triggers(bool verbs)
    {
        var all = CueFile.Read(typeof(IncidentCues), "triggers.tsv", 3, fields => new TriggerCue(
            fields[0] is "verb", Enum.Parse<IncidentKind>(fields[1], ignoreCase: true), Enum.Parse<TriggerWeight>(fields[2], ignoreCase: true)));
        return new(all.Lines.Where(line => line.Value.Verb == verbs));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadVictims()
    {
        using var stream = typeof(IncidentCues).Assembly.GetManifestResourceStream("victims.txt") ?? throw new InvalidDataException("victims.txt is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
