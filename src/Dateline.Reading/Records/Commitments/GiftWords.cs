using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Commitments;

/// <summary>What a word for something given tells of aid.</summary>
internal enum GiftClass
{
    /// <summary>Aid by itself.</summary>
    Aid,

    /// <summary>Weapons and military equipment.</summary>
    Arms,

    /// <summary>People who are sent.</summary>
    Troops,

    /// <summary>Food, medicine and other goods.</summary>
    Goods,

    /// <summary>Support, help, training: aid or no more than words.</summary>
    Soft,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Makes what follows aid: "emergency".</summary>
    Mark,

    /// <summary>Holds what is given: a bill, a package, a shipment.</summary>
    Paper,

    /// <summary>Money that is no aid: salaries, fines, sales.</summary>
    Not,
}

/// <summary>A word for something given.</summary>
/// <param name="Class">What it tells of aid.</param>
/// <param name="Kind">The kind of commitment it makes.</param>
/// <param name="Stage">The stage that the word itself tells ("pledge"), if it does.</param>
internal sealed record GiftWord(GiftClass Class, CommitmentKind Kind, CommitmentStage? Stage);

/// <summary>Who gives what in the frame of a verb.</summary>
internal enum GiftFrame
{
    /// <summary>The subject gives the object.</summary>
    Give,

    /// <summary>The subject wants the object.</summary>
    Ask,

    /// <summary>The subject lacks the object.</summary>
    Need,

    /// <summary>The subject holds the object back.</summary>
    Stop,

    /// <summary>The subject receives the object.</summary>
    Take,

    /// <summary>The subject is what is given.</summary>
    Arrive,

    /// <summary>The object is helped: the verb itself is the gift.</summary>
    Help,

    /// <summary>Governs a verb that does not come about.</summary>
    Refuse,
}

/// <summary>A verb that moves aid.</summary>
/// <param name="Frame">Who gives what.</param>
/// <param name="Stage">The stage when it is told as so.</param>
/// <param name="Strength">How strongly the verb alone tells of aid, 0 to 3.</param>
internal sealed record GiftVerb(GiftFrame Frame, CommitmentStage Stage, int Strength);

/// <summary>What kind of party a noun names.</summary>
internal enum PartyClass
{
    /// <summary>A government, a state, an office.</summary>
    State,

    /// <summary>An organisation.</summary>
    Body,

    /// <summary>People in need.</summary>
    Needy,

    /// <summary>A hospital, a school, an effort.</summary>
    Service,

    /// <summary>Armed people.</summary>
    Armed,

    /// <summary>Who runs for office.</summary>
    Candidate,

    /// <summary>A bill or plan, which gives nothing yet.</summary>
    Paper,

    /// <summary>A law, which gives.</summary>
    Law,
}

/// <summary>Which way a word turns what is read beside it.</summary>
internal enum ContextSide
{
    /// <summary>Towards aid.</summary>
    Need,

    /// <summary>Towards politics and business.</summary>
    Trade,
}

/// <summary>The word lists of the reader of commitments.</summary>
internal static class GiftWords
{
    /// <summary>What is given: <c>gifts.tsv</c>.</summary>
    public static CueTable<GiftWord> Gifts { get; } = CueFile.Read(typeof(GiftWords), "gifts.tsv", 3, fields => new GiftWord(
        Enum.Parse<GiftClass>(fields[0], ignoreCase: true),
        Enum.Parse<CommitmentKind>(fields[1], ignoreCase: true),
        fields[2] is "-" ? null : Enum.Parse<CommitmentStage>(fields[2], ignoreCase: true)));

    /// <summary>The word for something given that begins at a token; a plural that kept its "s" counts as its singular.</summary>
    public static CueLine<GiftWord>? GiftAt(Lemmas lemmas, int token)
    {
        if (Gifts.At(lemmas, token) is { } cue) return cue;
        var lemma = lemmas[token];
        return lemma.Length > 3 && lemma[^1] == 's' ? Gifts.Of(lemma[..^1]) : null;
    }

    /// <summary>Verbs that move aid: <c>verbs.tsv</c>.</summary>
    public static CueTable<GiftVerb> Verbs { get; } = CueFile.Read(typeof(GiftWords), "verbs.tsv", 3, fields => new GiftVerb(
        Enum.Parse<GiftFrame>(fields[0], ignoreCase: true),
        Enum.Parse<CommitmentStage>(fields[1], ignoreCase: true),
        fields[2][0] - '0'));

    /// <summary>Who gives and receives: <c>parties.tsv</c>.</summary>
    public static CueTable<PartyClass> Parties { get; } = CueFile.Read(typeof(GiftWords), "parties.tsv", 1, fields => Enum.Parse<PartyClass>(fields[0], ignoreCase: true));

    /// <summary>Words that tell whether a report is about need or about politics and business: <c>contexts.tsv</c>.</summary>
    public static CueTable<ContextSide> Contexts { get; } = CueFile.Read(typeof(GiftWords), "contexts.tsv", 1, fields => Enum.Parse<ContextSide>(fields[0], ignoreCase: true));
}
