using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;

namespace Dateline.Reading.Quantities;

/// <summary>Joins two numbers to a range: "three or four", "20 to 30", "10-15", "between 5 and 10", "$5-$10 million".</summary>
internal static class RangeReader
{
    /// <summary>The quantity of a number, or of the range that it begins.</summary>
    /// <param name="analysis">The analysis of the report.</param>
    /// <param name="first">The first token, a sign of money or the number's own.</param>
    /// <param name="number">The number's first token.</param>
    /// <param name="low">The number.</param>
    /// <param name="isMoney">Whether a sign of money stands before it.</param>
    /// <param name="isScore">Whether the two numbers are a score, a vote or two years.</param>
    public static Quantity Read(Analysis analysis, int first, int number, NumberReading low, bool isMoney, out bool isScore)
    {
        isScore = false;
        Quantity single = new(first, low.AfterLast, first, low.AfterLast, number, low.AfterLast)
        {
            Value = low.Value,
            Step = low.Step,
            Kind = low.Kind,
            InWords = !low.InFigures,
        };
        if (low.Kind != QuantityKind.Number || low.Value is null) return single;
        var tokens = analysis.Tokens;
        int at = low.AfterLast;
        if (at + 1 >= tokens.Count || !IsJoint(tokens, first, at, out bool isDash)) return single;
        int sign = tokens[at + 1] is "$" or "£" or "€" ? 1 : 0;
        if (sign > 0 && !isMoney) return single;
        if (at + 1 + sign >= tokens.Count || NumberScanner.Read(tokens, at + 1 + sign, isMoney) is not { Kind: QuantityKind.Number, Value: not null } high) return single;
        decimal lowest = low.Value.Value, highest = high.Value.Value;
        if (high.Scale > 1 && low.Scale == 1 && lowest * high.Scale < highest && sign == 0) lowest *= high.Scale;
        bool counts = Counts(analysis, high.AfterLast);
        if (isDash && low.InFigures && !isMoney && (lowest >= highest || !counts || IsYears(low, high)))
        {
            isScore = true;
            return single with { AfterLast = high.AfterLast };
        }

        if (lowest >= highest || IsChange(analysis, first, tokens[at]) || !IsLikely(tokens[at], lowest, highest)) return single;
        return single with
        {
            First = tokens[at] is "and" ? first - 1 : first,
            AfterLast = high.AfterLast,
            AmountAfterLast = high.AfterLast,
            NumberAfterLast = high.AfterLast,
            Value = lowest,
            High = highest,
            Step = Math.Max(low.Step, high.Step),
        };
    }

    private static bool IsJoint(TokenTable tokens, int first, int at, out bool isDash)
    {
        isDash = tokens[at] is "-" or "–" or "—" or "‑" && tokens.Ends[at - 1] == tokens.Starts[at] && tokens.Ends[at] == tokens.Starts[at + 1];
        if (isDash) return true;
        if (tokens[at] is "and") return first > 0 && tokens[first - 1] is "between" or "Between";
        return tokens[at] is "to" or "or" or "~";
    }

    private static bool IsYears(NumberReading low, NumberReading high) =>
        low.Value is >= 1000 and < 2100 && low.Step == 1 && (high.Value is >= 1000 and < 2100 || high.Value < 100);

    /// <summary>"three or four" is a range, "5 or 500" two numbers.</summary>
    private static bool IsLikely(ReadOnlySpan<char> joint, decimal low, decimal high) => joint is not "or" || high <= (low * 2) + 1;

    /// <summary>"rose 10 to 50", "from 10 to 15" tell a change, "lost 2 to 5" a score.</summary>
    private static bool IsChange(Analysis analysis, int first, ReadOnlySpan<char> joint)
    {
        if (joint is not "to" || first == 0) return false;
        var before = analysis.Tokens[first - 1];
        return before is "from" or "by" or "rose" or "fell" or "climbed" or "jumped" or "increased" or "decreased" or "dropped" or "grew" or "declined"
            or "up" or "down" or "lost" or "won" or "beat" or "voted" or "gained" or "slid" or "sank" or "lead" or "led";
    }

    private static bool Counts(Analysis analysis, int after)
    {
        if (after >= analysis.Tokens.Count) return false;
        if (analysis.Tokens[after] is "percent" or "per" or "%" or "-" or "million" or "km" or "mm" or "mph" or "kg" or "lakh") return true;
        if (analysis.Tokens[after] is "vote" or "lead" or "win" or "victory" or "loss" or "defeat" or "ruling" or "decision" or "draw" or "season" or "record") return false;
        return analysis.FineTags[after] is FineTag.Nns or FineTag.Nn or FineTag.Jj or FineTag.Nnps;
    }
}
