using System.Collections.Immutable;
using Dateline.Reading.Records.Engagements;
using Dateline.Text;

namespace Dateline.Reading.Records.Commitments;

/// <summary>Finds at what engagement a commitment was made: the one told within the passages that tell the commitment ("pledges made at the meeting").</summary>
internal static class Occasions
{
    /// <summary>The longest passage, in tokens, that still tells of one gift.</summary>
    private const int MostWords = 24;

    /// <summary>The commitments, each with its occasion where the report tells one.</summary>
    public static ImmutableArray<Commitment> Find(Groundwork ground, ImmutableArray<Commitment> commitments, ImmutableArray<Engagement> engagements)
    {
        if (commitments.IsEmpty || engagements.IsEmpty) return commitments;
        var told = new EngagementIndex(engagements);
        return [.. commitments.Select(c => c with { Occasion = c.Evidence.Select(span => Within(Widened(ground, span))).FirstOrDefault(id => id is not null) })];

        // "additional pledges made at the meeting": what hangs on the gift tells its occasion.
        static Span Widened(Groundwork ground, Span passage)
        {
            var tokens = ground.Analysis.Tokens;
            int first = tokens.TokenAt(passage.Start), end = tokens.TokenAt(passage.End - 1) + 1;
            var below = ground.Tree.Below(ground.Tree.Top(new(first, end)));
            return below.Length > MostWords || below.AfterLast <= end ? passage : tokens.SpanOf(first, below.AfterLast);
        }

        string? Within(Span passage)
        {
            foreach (var (span, engagement) in told.In(passage))
                if (span.End <= passage.End) return engagement.Id;
            return null;
        }
    }
}
