using Dateline.Language;
using Dateline.Language.Tags;

namespace Dateline.Reading.Datelines;

/// <summary>Finds the dateline at the head of a paragraph: "LAGOS, Nigeria (Agency) —", or a paragraph that is nothing else.</summary>
internal static class DatelineOpening
{
    /// <summary>The most tokens of a dateline, its dash among them.</summary>
    private const int Longest = 16;

    /// <summary>How many paragraphs from the top a dateline may fill a paragraph of its own.</summary>
    private const int Top = 4;

    /// <summary>The token after the dateline of a paragraph; the paragraph's first token where it has none.</summary>
    /// <param name="analysis">The analysis of the report.</param>
    /// <param name="paragraph">The number of the paragraph.</param>
    public static int End(Analysis analysis, int paragraph)
    {
        var tokens = analysis.Tokens;
        int first = tokens.Paragraphs[paragraph];
        int afterLast = paragraph + 1 < tokens.Paragraphs.Length ? tokens.Paragraphs[paragraph + 1] : tokens.Count;
        if (!IsShouted(tokens[first])) return first;
        bool comma = false;
        for (int at = first; at < afterLast && at < first + Longest; at++)
        {
            if (tokens[at] is "—" or "–" or "--" or "-" && at > first && IsApart(analysis, at)) return at + 1;
            if (IsClause(analysis.FineTags[at])) return first;
            comma |= tokens[at] is ",";
        }

        return comma && paragraph is > 0 and < Top && afterLast - first <= Longest / 2 ? afterLast : first;
    }

    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }

        return letters > 1;
    }

    private static bool IsApart(Analysis analysis, int dash) =>
        analysis.Tokens[dash] is not "-" || analysis.Tokens.Starts[dash] > analysis.Tokens.Ends[dash - 1];

    private static bool IsClause(FineTag tag) => tag is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md or FineTag.Prp
        or FineTag.OpenQuote or FineTag.CloseQuote or FineTag.Stop;
}
