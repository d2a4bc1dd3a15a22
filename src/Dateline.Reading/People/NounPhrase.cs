using Dateline.Language.Tags;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.People;

/// <summary>What the determiner of a phrase tells.</summary>
internal enum Definiteness : byte
{
    /// <summary>No determiner.</summary>
    Bare,

    /// <summary>"the", "this", "that".</summary>
    Definite,

    /// <summary>"a", "some", "another", "several".</summary>
    Indefinite,

    /// <summary>"his", "the mayor's".</summary>
    Possessed,
}

/// <summary>The bones of a phrase that means somebody: its core up to the first addition, and the head of that core.</summary>
internal readonly record struct NounPhrase(TokenRange Core, int Head, Definiteness Definiteness, int CoordinatorAt)
{
    /// <summary>Whether "and" joins two phrases to one.</summary>
    public bool IsCompound => CoordinatorAt >= 0;

    /// <summary>Reads a phrase, or null where it holds no noun.</summary>
    public static NounPhrase? Read(Cast cast, TokenRange range)
    {
        var tokens = cast.Analysis.Tokens;
        var tags = cast.Analysis.FineTags;
        int at = range.First;
        var kind = Definiteness.Bare;
        while (at < range.AfterLast && cast.NameAt(at) is null && Opens(tokens[at], tags[at], ref kind)) at++;
        int first = at, head = -1, coordinator = -1;
        while (at < range.AfterLast)
        {
            if (cast.NameAt(at) is { } name)
            {
                head = Math.Min(name.AfterLast, range.AfterLast) - 1;
                at = Math.Min(name.AfterLast, range.AfterLast);
                continue;
            }

            var tag = tags[at];
            if (tag == FineTag.Pos || tokens[at] is "'s" or "’s")
            {
                if (at + 1 == range.AfterLast) break;
                (kind, head) = (Definiteness.Possessed, -1);
                at++;
                continue;
            }

            if (tag == FineTag.Cc && head >= 0)
            {
                if (!Joins(cast, first, head, at, range)) break;
                if (coordinator < 0) coordinator = at;
                at++;
                continue;
            }

            if (head >= 0 && Ends(tag)) break;
            if (tag is FineTag.Nn or FineTag.Nns or FineTag.Nnp or FineTag.Nnps or FineTag.Cd) head = at;
            else if (head < 0 && Nouns.IsPerson(Letters.Fold(tokens[at]), out _, out _, out _)) head = at;
            at++;
        }

        if (head < 0) head = Fallback(tags, first, range.AfterLast);
        if (head < 0) return null;
        return new NounPhrase(new TokenRange(Math.Min(first, head), head + 1), head, kind, coordinator);
    }

    /// <summary>The last word that can stand for somebody, where no noun was found; -1 where there is none.</summary>
    private static int Fallback(FineTag[] tags, int first, int afterLast)
    {
        for (int at = Math.Min(afterLast, first + 8) - 1; at >= first; at--)
        {
            if (tags[at] is FineTag.Nn or FineTag.Nns or FineTag.Nnp or FineTag.Nnps or FineTag.Jj or FineTag.Cd or FineTag.Dt or FineTag.Fw) return at;
        }

        return -1;
    }

    private static bool Opens(ReadOnlySpan<char> word, FineTag tag, ref Definiteness kind)
    {
        switch (word)
        {
            case "the" or "The" or "this" or "This" or "that" or "That" or "these" or "These" or "those" or "Those" or "both" or "Both":
                kind = Definiteness.Definite;
                return true;
            case "a" or "A" or "an" or "An" or "some" or "Some" or "several" or "Several" or "many" or "Many" or "most" or "Most" or "no" or "No":
                kind = Definiteness.Indefinite;
                return true;
            default:
                if (tag == FineTag.PrpPoss) kind = Definiteness.Possessed;
                return tag is FineTag.Dt or FineTag.PrpPoss or FineTag.Pdt or FineTag.OpenQuote or FineTag.In or FineTag.To || word is "“" or "\"" or ",";
        }
    }

    private static bool Ends(FineTag tag) => tag is FineTag.In or FineTag.To or FineTag.Wp or FineTag.Wdt or FineTag.WpPoss or FineTag.Wrb
        or FineTag.Comma or FineTag.Colon or FineTag.OpenBracket or FineTag.Stop or FineTag.Vbd or FineTag.Vbg or FineTag.Vbn or FineTag.Vbz
        or FineTag.Vbp or FineTag.Md or FineTag.Rb or FineTag.Prp or FineTag.OpenQuote or FineTag.CloseQuote;

    /// <summary>Whether "and" joins two speakers; not where both are titles of one person ("founder and director Ana Ruiz").</summary>
    private static bool Joins(Cast cast, int first, int head, int and, TokenRange range)
    {
        if (and + 1 >= range.AfterLast) return false;
        bool person = cast.MentionAt(range.AfterLast - 1) is { Actor.Kind: ActorKind.Person } mention && mention.Range.First > and + 1;
        bool title = cast.MentionAt(head) is null && first <= head;
        if (person && title && cast.MentionAt(and + 1) is not { Actor.Kind: ActorKind.Person }) return false;
        // "the former first lady and senator" is one person twice described: one determiner, both in the singular.
        bool role = title && Nouns.IsPerson(Letters.Fold(cast.Analysis.Tokens[head]), out _, out _, out bool many) && !many;
        bool single = cast.Analysis.FineTags[range.AfterLast - 1] is FineTag.Nn && cast.Analysis.FineTags[and + 1] is not (FineTag.Dt or FineTag.PrpPoss);
        return !(role && single && first > range.First);
    }
}
