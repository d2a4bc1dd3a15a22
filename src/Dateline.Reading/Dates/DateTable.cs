using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Dates;

/// <summary>The time expressions of one report, in reading order, with look-up by place.</summary>
public sealed class DateTable
{
    private readonly Analysis _analysis;

    internal DateTable(Analysis analysis, ImmutableArray<DateMention> single, ImmutableArray<DateMention> mentions) =>
        (_analysis, Single, Mentions) = (analysis, single, mentions);

    /// <summary>
    /// What the report tells, widest first: a range ("from May 3 to May 7") or a part of a period ("the first three months of 2025") is
    /// one mention. They do not overlap.
    /// </summary>
    public ImmutableArray<DateMention> Mentions { get; }

    /// <summary>The expressions one by one, as TIMEX3 marks them: both ends of a range, the months and the year they are of.</summary>
    public ImmutableArray<DateMention> Single { get; }

    /// <summary>The mentions that lie wholly within a run of tokens.</summary>
    /// <param name="first">The first token of the run.</param>
    /// <param name="afterLast">The token after its last one.</param>
    public ReadOnlySpan<DateMention> In(int first, int afterLast)
    {
        int from = IndexAt(first), to = from;
        while (to < Mentions.Length && Mentions[to].AfterLast <= afterLast) to++;
        return Mentions.AsSpan()[from..to];
    }

    /// <summary>
    /// The date of what a token tells: the nearest expression of the sentence that is a date, rather in the same clause than in
    /// another. Lengths of time, ages, what recurs, "since" and "until" are passed over, and so are dates of saying ("said on Friday").
    /// </summary>
    /// <param name="token">The token, a verb or noun that tells the happening.</param>
    /// <param name="first">The first token in which to look: of the sentence, or of the clause.</param>
    /// <param name="afterLast">The token after the last one.</param>
    /// <returns>The mention, its value never null; null where none is left.</returns>
    public DateMention? DateOf(int token, int first, int afterLast)
    {
        DateMention? best = null;
        int least = int.MaxValue;
        for (int at = IndexAt(first); at < Mentions.Length && Mentions[at].First < afterLast; at++)
        {
            var mention = Mentions[at];
            if (!IsDate(mention) || (IsOfSaying(mention, token))) continue;
            int distance = Distance(token, mention);
            if (distance >= least) continue;
            (best, least) = (mention, distance);
        }

        return best;
    }

    private int IndexAt(int token)
    {
        int low = 0, high = Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private bool IsDate(DateMention mention)
    {
        if (mention.Value is null || mention.IsAge || mention.Kind is MentionKind.Duration or MentionKind.Recurrence) return false;
        int before = mention.First - 1;
        return before < 0 || !(_analysis.Tokens[before] is "since" or "Since" or "until" or "Until" or "till" or "by");
    }

    /// <summary>Whether the mention stands beside a verb of speech that is not the token itself.</summary>
    private bool IsOfSaying(DateMention mention, int token)
    {
        int verb = mention.First - 1;
        if (verb >= 0 && _analysis.FineTags[verb] == FineTag.In) verb--;
        if (verb < 0 || verb == token) return false;
        return CueWords.Contains(_analysis.Tokens[verb]) && _analysis.FineTags[verb] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Vbn;
    }

    /// <summary>Tokens between, where a verb or a mark between counts as many.</summary>
    private int Distance(int token, DateMention mention)
    {
        int from = token < mention.First ? token + 1 : mention.AfterLast, to = token < mention.First ? mention.First : token;
        int distance = 0;
        for (int at = from; at < to; at++)
        {
            distance += _analysis.FineTags[at] switch
            {
                FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md => 8,
                FineTag.Wdt or FineTag.Wp or FineTag.Wrb or FineTag.Colon => 8,
                FineTag.OpenQuote or FineTag.CloseQuote => 6,
                FineTag.Comma or FineTag.Cc => 3,
                _ => 1,
            };
        }

        return distance;
    }
}
