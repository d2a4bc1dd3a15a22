using Dateline.Language;
using Dateline.Language.Tags;

namespace Dateline.Reading.Dates.Recognition;

/// <summary>Tells from the verbs near a passage whether it is told as past or as to come.</summary>
internal static class TenseFinder
{
    /// <summary>How far a verb is looked for, in tokens.</summary>
    private const int Reach = 14;

    /// <summary>The tense of what is told around a passage.</summary>
    /// <param name="analysis">The analysis of the report.</param>
    /// <param name="first">The first token of the passage.</param>
    /// <param name="afterLast">The token after its last one.</param>
    public static Tense At(Analysis analysis, int first, int afterLast)
    {
        int sentence = analysis.Tokens.SentenceOf(first);
        int begin = analysis.Tokens.Sentences[sentence], end = analysis.Tokens.SentenceEnd(sentence);
        if (first > begin && analysis.Tokens[first - 1] is "until" or "till") return Tense.Future;
        if (afterLast < end && analysis.FineTags[afterLast] == FineTag.Pos && analysis.Tokens[first] is not ("next" or "this")) return Tense.Past;
        var before = Before(analysis, first, Math.Max(begin, first - Reach), out int distance);
        if (before != Tense.Unknown && distance <= 6) return before;
        var after = After(analysis, afterLast, Math.Min(end, afterLast + Reach));
        return before == Tense.Unknown || (after != Tense.Unknown && distance > 10) ? after : before;
    }

    private static Tense Before(Analysis analysis, int first, int begin, out int distance)
    {
        for (int at = first - 1; at >= begin; at--)
        {
            distance = first - at;
            var tag = analysis.FineTags[at];
            if (tag == FineTag.Colon || analysis.Tokens[at] is ";") break;
            if (IsAhead(analysis.Tokens[at]) || IsSetFor(analysis, at)) return IsHad(analysis, at, begin) ? Tense.Past : Tense.Future;
            var tense = Of(analysis, at, begin);
            if (tense != Tense.Unknown) return tense;
        }

        distance = int.MaxValue;
        return Tense.Unknown;
    }

    private static Tense After(Analysis analysis, int afterLast, int end)
    {
        for (int at = afterLast; at < end; at++)
        {
            var tag = analysis.FineTags[at];
            if (tag is FineTag.Vbd) return Tense.Past;
            if (tag is FineTag.Md) return IsComing(analysis.Tokens[at]) ? Tense.Future : Tense.Unknown;
            if (IsAhead(analysis.Tokens[at]) && tag is not FineTag.Nn) return Tense.Future;
            if (tag is FineTag.Vbz or FineTag.Vbp) return analysis.Tokens[at] is "has" or "have" or "'ve" ? Tense.Past : Tense.Unknown;
            if (tag is FineTag.Colon) break;
        }

        return Tense.Unknown;
    }

    /// <summary>The tense that a verb tells, with the auxiliaries before it.</summary>
    private static Tense Of(Analysis analysis, int at, int begin)
    {
        switch (analysis.FineTags[at])
        {
            case FineTag.Vbd: return Tense.Past;
            case FineTag.Md: return IsComing(analysis.Tokens[at]) ? Tense.Future : Tense.Unknown;
            case FineTag.Vb:
                for (int left = at - 1; left >= Math.Max(begin, at - 4); left--)
                {
                    if (analysis.FineTags[left] == FineTag.Md) return IsComing(analysis.Tokens[left]) ? Tense.Future : Tense.Unknown;
                    if (analysis.FineTags[left] == FineTag.To) return Tense.Future;
                    if (analysis.FineTags[left] == FineTag.Vbd) return Tense.Past;
                }

                return Tense.Unknown;
            case FineTag.Vbn:
                for (int left = at - 1; left >= Math.Max(begin, at - 4); left--)
                {
                    if (analysis.FineTags[left] == FineTag.Md) return Tense.Future;
                    if (analysis.FineTags[left] == FineTag.To) return Tense.Future;
                    if (analysis.FineTags[left] is FineTag.Vbz or FineTag.Vbp or FineTag.Vbd) return Tense.Past;
                }

                return Tense.Past;
            default: return Tense.Unknown;
        }
    }

    private static bool IsComing(ReadOnlySpan<char> modal) => modal is "will" or "'ll" or "’ll" or "shall" or "would" or "may" or "can" or "could" or "might" or "should" or "must" or "Will" or "wo";

    /// <summary>"Set for", "set to".</summary>
    private static bool IsSetFor(Analysis analysis, int at) => analysis.Tokens[at] is "set" && at + 1 < analysis.Tokens.Count && analysis.Tokens[at + 1] is "for" or "to";

    /// <summary>Whether "had" stands before: what had been planned lies behind.</summary>
    private static bool IsHad(Analysis analysis, int at, int begin)
    {
        for (int left = at - 1; left >= Math.Max(begin, at - 3); left--)
        {
            if (analysis.Tokens[left] is "had") return true;
        }

        return false;
    }

    /// <summary>Words of plans.</summary>
    private static bool IsAhead(ReadOnlySpan<char> word) => word.Length is > 2 and < 12 && word is "scheduled" or "expected" or "planned" or "due" or "payable" or "slated" or "upcoming" or "deadline" or "starting" or "effective";
}
