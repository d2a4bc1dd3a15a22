using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Export.Html;

/// <summary>A stretch of text over which the same reasons to mark hold: so nested and overlapping passages need no nested elements.</summary>
/// <param name="Span">The stretch, never empty.</param>
/// <param name="Markings">The reasons, the shortest passage first; empty for plain text.</param>
internal readonly record struct Segment(Span Span, ImmutableArray<Marking> Markings)
{
    /// <summary>Cuts a text of <paramref name="length"/> code units into segments that together are the text.</summary>
    /// <param name="length">The length of the text.</param>
    /// <param name="markings">The reasons to mark, in reading order.</param>
    public static IEnumerable<Segment> Cut(int length, ImmutableArray<Marking> markings)
    {
        int[] borders = [.. markings.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Append(0).Append(length).Distinct().Order()];
        var open = new List<Marking>();
        int next = 0;
        for (int i = 0; i + 1 < borders.Length; i++)
        {
            int start = borders[i];
            open.RemoveAll(marking => marking.Span.End <= start);
            for (; next < markings.Length && markings[next].Span.Start == start; next++) open.Add(markings[next]);
            yield return new Segment(new Span(start, borders[i + 1]), [.. open.OrderBy(marking => marking.Span.Length)]);
        }
    }
}
