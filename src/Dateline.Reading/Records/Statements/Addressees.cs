using System.Collections.Immutable;
using Dateline.Language.Tags;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Finds to whom a statement was made: the list <c>addressees.tsv</c>.</summary>
public static class Addressees
{
    /// <summary>The lines of the list: the words before the hearer, and an example.</summary>
    internal static ImmutableArray<(string[] Words, string Example)> All { get; } =
        [.. CueLines.Read("addressees.tsv", 2).Select(f => (f[0].Split(' '), f[1]))];

    // The lines by the first letter of their first word, each in the order of the list: most tokens begin none.
    private static readonly string[][][] ByLetter =
        [.. Enumerable.Range('a', 26).Select(letter => All.Where(line => line.Words[0][0] == letter).Select(line => line.Words).ToArray())];

    /// <summary>
    /// The hearer's noun phrase: after a verb of the cue that takes one ("told reporters"), or after words beside the cue that
    /// lead to one ("in an interview with the BBC"). Null where the report does not say.
    /// </summary>
    public static Span? Find(in CueSite site)
    {
        Span? best = null;
        int nearest = int.MaxValue;
        for (int token = site.SentenceFirst; token < site.SentenceAfterLast; token++)
        {
            if (site.Distance(token) >= nearest || !site.IsNear(token) || !site.IsFree(token) || At(site, token) is not { } found) continue;
            (best, nearest) = (found, site.Distance(token));
        }

        return best;
    }

    private static Span? At(in CueSite site, int token)
    {
        int letter = char.ToLowerInvariant(site.Analysis.Tokens[token][0]) - 'a';
        if ((uint)letter >= (uint)ByLetter.Length) return null;
        foreach (string[] words in ByLetter[letter])
        {
            bool isVerb = words.Length == 1;
            if (isVerb && (site.Distance(token) > 0 || site.Analysis.Tags[token] is Upos.Noun)) continue;
            if (After(site, token, words) is { } next && Hearer(site, next, words) is { } found) return found;
        }

        return null;
    }

    /// <summary>The token after the words, or null where they do not begin at <paramref name="token"/>.</summary>
    private static int? After(in CueSite site, int token, string[] words)
    {
        var tokens = site.Analysis.Tokens;
        foreach (string word in words)
        {
            if (token >= site.SentenceAfterLast || !WordForms.IsFormOf(tokens[token], word)) return null;
            token++;
        }

        return token < site.SentenceAfterLast ? token : null;
    }

    private static Span? Hearer(in CueSite site, int first, string[] words)
    {
        bool inContent = site.IsContent(first);
        int after = NounPhrase.End(site.Analysis, first, site.SentenceAfterLast);
        if (after == first) return null;

        // A content may begin with the one who is to do it ("urged [drivers to slow down]") or is thanked.
        bool toDo = after < site.SentenceAfterLast && site.Analysis.Tokens[after] is "to" or "not";
        if (inContent && !toDo && words is not ["thank" or "congratulate"]) return null;
        for (int token = first; token < after; token++)
        {
            if (!inContent && !site.IsFree(token)) after = token;
        }

        if (after == first) return null;
        Span found = site.Analysis.Tokens.SpanOf(first, after);
        bool isChannel = words.Length == 1 && Channels.Find(site) is { } channel && channel.Overlaps(found);
        return isChannel ? null : found;
    }
}
