using System.Collections.Immutable;
using Dateline.Reading.Records.Engagements;
using Dateline.Text;

namespace Dateline.Reading.Records.Commitments;

/// <summary>Finds at what engagement a commitment was made: the one told within the passages that tell the commitment ("pledges made at the meeting").</summary>
internal static class Occasions
{
    /// <summary>The commitments, each with its occasion where the report tells one.</summary>
    public static ImmutableArray<Commitment> Find(ImmutableArray<Commitment> commitments, ImmutableArray<Engagement> engagements)
    {
        if (commitments.IsEmpty || engagements.IsEmpty) return commitments;
        var told = engagements.SelectMany(e => e.Evidence.Select(span => (Span: span, e.Id))).OrderBy(pair => pair.Span).ToArray();
        var starts = Array.ConvertAll(told, pair => pair.Span.Start);
        return [.. commitments.Select(c => c with { Occasion = c.Evidence.Select(span => Within(span)).FirstOrDefault(id => id is not null) })];

        string? Within(Span passage)
        {
            int from = Array.BinarySearch(starts, passage.Start);
            if (from < 0) from = ~from;
            while (from > 0 && starts[from - 1] == passage.Start) from--;
            for (int i = from; i < told.Length && told[i].Span.Start < passage.End; i++)
                if (told[i].Span.End <= passage.End) return told[i].Id;
            return null;
        }
    }
}
