using Dateline.Export.Html;
using Dateline.Text;

namespace Dateline.Export.Tests.Html;

public sealed class SegmentTests
{
    [Fact]
    public void A_text_without_markings_is_one_plain_segment()
    {
        var segment = Assert.Single(Segment.Cut(5, []));
        Assert.Equal(new Span(0, 5), segment.Span);
        Assert.Empty(segment.Markings);
    }

    [Fact]
    public void An_empty_text_has_no_segments() => Assert.Empty(Segment.Cut(0, []));

    [Fact]
    public void Passages_that_nest_and_overlap_are_cut_where_one_begins_or_ends()
    {
        var segments = Cut(20, (2, 10, "s1"), (4, 6, "s2"), (5, 12, "s3"));
        Assert.Equal(
            ["[0, 2) ", "[2, 4) s1", "[4, 5) s2 s1", "[5, 6) s2 s3 s1", "[6, 10) s3 s1", "[10, 12) s3", "[12, 20) "],
            segments.Select(s => $"{s.Span} {string.Join(' ', s.Markings.Select(m => m.Owner))}"), StringComparer.Ordinal);
    }

    [Fact]
    public void Segments_are_the_text_whatever_the_markings()
    {
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            int length = random.Next(1, 60);
            var spans = Enumerable.Range(0, random.Next(12)).Select(i =>
            {
                int start = random.Next(length);
                return (start, random.Next(start + 1, length + 1), $"s{i}");
            }).ToArray();
            var segments = Cut(length, spans);
            Assert.Equal(0, segments[0].Span.Start);
            Assert.Equal(length, segments[^1].Span.End);
            for (int i = 1; i < segments.Length; i++) Assert.Equal(segments[i - 1].Span.End, segments[i].Span.Start);
            foreach (var segment in segments)
            {
                int covering = spans.Count(s => new Span(s.start, s.Item2).Contains(segment.Span));
                Assert.Equal(covering, segment.Markings.Length);
            }
        }
    }

    private static Segment[] Cut(int length, params (int Start, int End, string Owner)[] spans) =>
    [
        .. Segment.Cut(length, [.. spans.Select(s => new Marking(new Span(s.Start, s.End), MarkKind.Paraphrase, s.Owner)).OrderBy(m => m.Span)]),
    ];
}
