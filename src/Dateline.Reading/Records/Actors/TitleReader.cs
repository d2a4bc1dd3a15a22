using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Actors;

/// <summary>Reads the title right before a name: "NATO Secretary-General Ann Holm", "former Secretary of State Ana Ruiz", "Sens. Bo Lang and Eva Ruiz".</summary>
internal sealed class TitleReader(Cast cast, RoleWords words)
{
    private const int LongestTitle = 12;

    private readonly Analysis _analysis = cast.Analysis;
    private readonly TokenTable _tokens = cast.Analysis.Tokens;

    /// <summary>The tokens of the title; empty where there is none.</summary>
    /// <param name="mention">The name.</param>
    /// <param name="from">The first token of the sentence.</param>
    /// <param name="plural">Whether the title is for several ("Sens.").</param>
    public TokenRange Read(Mention mention, int from, out bool plural)
    {
        int first = mention.Range.First;
        plural = false;
        if (first > from && Nouns.IsCourtesy(Letters.Fold(_tokens[first - 1]), out _)) first--;
        if (first <= from || words.StartsLine(first)) return default;
        if (words.IsPeople(first - 1) && _tokens[first - 1][^1] == 's')
        {
            plural = true;
            return new(first - 1, first);
        }

        int start = Start(mention, first, from);
        start = Trimmed(start, first);
        if (start >= first || !HasHead(start, first, out plural)) return default;
        return new(start, first);
    }

    private int Start(Mention mention, int first, int from)
    {
        int start = first;
        while (start > from && first - start < LongestTitle)
        {
            int at = start - 1;
            if (words.StartsLine(start)) break;
            if (cast.NameAt(at) is { } name)
            {
                bool other = !name.Equals(cast.NameAt(mention.Range.First));
                if (other && name.Kind == NameKind.Person && !words.IsPossessive(name.AfterLast) && !words.IsPossessive(name.AfterLast - 1)) break;
                start = Math.Max(from, name.First);
                continue;
            }

            if (words.IsWithinTitle(at)) start = at;
            else if (Joins(start, first, from) is { } earlier) start = earlier;
            else break;
        }

        return start;
    }

    /// <summary>Over "of" and "and" within a title: "Secretary of State", "Housing and Urban Development Secretary", "founder and director".</summary>
    private int? Joins(int start, int first, int from)
    {
        int at = start - 1;
        if (start == first || at <= from) return null;
        if (_tokens[at] is "the" && _tokens[at - 1] is "of" && at - 1 > from && words.IsRole(at - 2) && !words.IsRole(first - 1)) return at - 2;
        if (_tokens[at] is "of" && words.IsRole(at - 1) && (!words.IsRole(first - 1) || _tokens[first - 1] is "Staff" or "staff")) return at - 1;
        if (_tokens[at] is not ("and" or "&")) return null;
        if (words.IsRole(at - 1)) return at - 1;
        bool proper = _analysis.FineTags[at - 1] is FineTag.Nnp or FineTag.Nnps && char.IsUpper(_tokens[start][0]) && cast.MentionAt(at - 1) is not { Actor.Kind: ActorKind.Person };
        return proper && start + 1 < first ? at - 1 : null;
    }

    private int Trimmed(int start, int first)
    {
        while (start < first && (_analysis.FineTags[start] is FineTag.Pos or FineTag.Dt or FineTag.PrpPoss or FineTag.OpenQuote or FineTag.CloseQuote || _tokens[start] is "and" or "-" or "&")) start++;
        // "Ex-U.N." may be cut into pieces: a title begins where a word does.
        while (start < first && start > 0 && _tokens.Starts[start] == _tokens.Ends[start - 1] && char.IsLetterOrDigit(_tokens[start - 1][^1])) start--;
        return start;
    }

    /// <summary>Whether the title's last word, or the one before "of", can head a role.</summary>
    private bool HasHead(int start, int first, out bool plural)
    {
        if (words.IsTitle(first - 1, out plural)) return true;
        for (int at = start; at + 1 < first; at++)
        {
            if (_tokens[at + 1] is "of" && words.IsTitle(at, out plural)) return true;
        }

        return false;
    }
}
