using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Text.Tests;

public sealed class SpanTests
{
    private static readonly Arbitrary<Span> Spans = Gen.Choose(0, 12)
        .SelectMany(start => Gen.Choose(start, 12).Select(end => new Span(start, end)))
        .ToArbitrary();

    [Theory]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    public void A_span_cannot_end_before_it_starts_or_start_before_the_text(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(start, end));

    [Fact]
    public void A_span_is_the_passage_from_its_start_up_to_its_end()
    {
        var span = new Span(4, 9);
        Assert.Equal("ferry", span.Of("The ferry left.").ToString());
        Assert.Equal(5, span.Length);
        Assert.False(span.IsEmpty);
        Assert.Equal("[4, 9)", span.ToString());
    }

    [Fact]
    public void A_span_beyond_the_text_has_no_passage() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(2, 9).Of("short").Length);

    [Theory]
    [InlineData("  a b\t", 0, 6, 2, 5)]
    [InlineData("abc", 0, 3, 0, 3)]
    [InlineData("a   b", 1, 4, 1, 1)]
    public void Trimming_leaves_out_white_space_at_the_ends(string text, int start, int end, int trimmedStart, int trimmedEnd) =>
        Assert.Equal(new Span(trimmedStart, trimmedEnd), new Span(start, end).Trim(text));

    [Fact]
    public void Containing_agrees_with_looking_at_every_offset() => Check.QuickThrowOnFailure(
        Prop.ForAll(Spans, Spans, (whole, part) =>
            whole.Contains(part) == (whole.Start <= part.Start && part.End <= whole.End)
            && (part.IsEmpty || whole.Contains(part) == Offsets(part).All(whole.Contains))));

    [Fact]
    public void Overlapping_agrees_with_sharing_an_offset_and_goes_both_ways() => Check.QuickThrowOnFailure(
        Prop.ForAll(Spans.Filter(span => !span.IsEmpty), Spans.Filter(span => !span.IsEmpty), (one, other) =>
            one.Overlaps(other) == Offsets(one).Intersect(Offsets(other)).Any() && one.Overlaps(other) == other.Overlaps(one)));

    [Fact]
    public void The_cover_holds_both_and_nothing_shorter_does() => Check.QuickThrowOnFailure(
        Prop.ForAll(Spans, Spans, (one, other) =>
        {
            var cover = one.Cover(other);
            return cover.Contains(one) && cover.Contains(other)
                && cover.Start == Math.Min(one.Start, other.Start) && cover.End == Math.Max(one.End, other.End);
        }));

    [Fact]
    public void Reading_order_is_an_order_in_which_a_whole_comes_before_its_parts() => Check.QuickThrowOnFailure(
        Prop.ForAll(Spans, Spans, (one, other) =>
            Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one))
            && one.CompareTo(other) == 0 == (one == other)
            && (one == other || one.Start != other.Start || !one.Contains(other) || one < other)));

    private static IEnumerable<int> Offsets(Span span) => Enumerable.Range(span.Start, span.Length);
}
