using Dateline.Mcp.Answers;

namespace Dateline.Mcp.Tests.Answers;

public sealed class PageTests
{
    [Fact]
    public void Pages_by_their_cursors_are_the_whole_list_each_row_once()
    {
        var seen = new List<int>();
        long behind = 0;
        string? next;
        do
        {
            var page = Take(Enumerable.Range(0, 25).Skip((int)behind), number => number % 2 == 0, most: 4, behind);
            seen.AddRange(page.Rows.Select(row => int.Parse(System.Text.Encoding.UTF8.GetString(row.Span), System.Globalization.CultureInfo.InvariantCulture)));
            next = page.Next;
            behind = Cursor.Read('t', next) ?? 0;
        }
        while (next is not null);
        Assert.Equal(Enumerable.Range(0, 13).Select(number => number * 2), seen);
    }

    [Fact]
    public void A_page_of_long_rows_ends_early_and_says_so()
    {
        var page = Page.Of(Enumerable.Range(0, 50), _ => true, (json, _) => json.WriteStringValue(new string('a', Limits.PageBytes / 3)), 50, (_, looked) => Cursor.Write('t', looked));
        Assert.Equal((2, "t2"), (page.Rows.Count, page.Next));
        Assert.NotNull(page.Note);
    }

    [Fact]
    public void A_filter_that_nothing_fits_looks_at_no_more_than_it_may()
    {
        int looked = 0;
        var page = Page.Of(Enumerable.Range(0, int.MaxValue), _ => ++looked < 0, (json, number) => json.WriteNumberValue(number), 5, (_, at) => Cursor.Write('t', at));
        Assert.Empty(page.Rows);
        Assert.Equal((Limits.LookedAt, $"t{Limits.LookedAt:x}"), (looked, page.Next));
    }

    [Theory]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("h5")]
    [InlineData("t-5")]
    [InlineData("tzz")]
    [InlineData("tffffffffffffffff")]
    [InlineData("t11111111111111111111")]
    public void A_cursor_of_another_list_is_refused(string cursor) => Assert.Throws<Refusal>(() => Cursor.Read('t', cursor));

    [Fact]
    public void An_answer_that_is_too_long_is_refused_before_it_is_held_whole()
    {
        int written = 0;
        Assert.Throws<Refusal>(() => Answer.Of(json =>
        {
            json.WriteStartArray();
            for (; written < 1_000_000; written++) json.WriteStringValue("a hundred letters, more or less, so that the limit is reached after some ten thousand of such rows");
            json.WriteEndArray();
        }));
        Assert.InRange(written, 5_000, 30_000);
    }

    private static Page Take(IEnumerable<int> all, Func<int, bool> fits, int most, long behind) =>
        Page.Of(all, fits, (json, number) => json.WriteNumberValue(number), most, (_, looked) => Cursor.Write('t', behind + looked));
}
