using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading.Records.Engagements;

/// <summary>Finds the engagements that are told in a stretch of a report.</summary>
internal sealed class EngagementIndex
{
    private readonly (Span Span, Engagement Engagement)[] _told;
    private readonly int[] _starts;

    /// <summary>Indexes the passages that tell engagements.</summary>
    public EngagementIndex(ImmutableArray<Engagement> engagements)
    {
        _told = [.. engagements.SelectMany(e => e.Evidence.Select(span => (Span: span, Engagement: e))).OrderBy(pair => pair.Span)];
        _starts = Array.ConvertAll(_told, pair => pair.Span.Start);
    }

    /// <summary>The passages that begin within a stretch, in reading order, each with what it tells.</summary>
    public ReadOnlySpan<(Span Span, Engagement Engagement)> In(Span stretch) => _told.AsSpan()[FirstFrom(stretch.Start)..FirstFrom(stretch.End)];

    private int FirstFrom(int offset)
    {
        int at = Array.BinarySearch(_starts, offset);
        if (at < 0) return ~at;
        while (at > 0 && _starts[at - 1] == offset) at--;
        return at;
    }
}
