using Dateline.Reading.Dates;

namespace Dateline.Reading.Tests.Dates;

/// <summary>The page of examples beside the reader of dates.</summary>
public sealed class DateExampleTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "src", "Dateline.Reading", "Dates", "examples.md"))
            .Where(l => l.StartsWith('|') && !l.StartsWith("|--", StringComparison.Ordinal) && !l.StartsWith("| passage", StringComparison.Ordinal))
            .Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray()),
    ];

    public static TheoryData<string, string> Passages
    {
        get
        {
            var passages = new TheoryData<string, string>();
            foreach (string[] row in Rows) passages.Add(row[0], row[1]);
            return passages;
        }
    }

    [Theory, MemberData(nameof(Passages))]
    public void An_example_is_read_as_the_page_shows(string passage, string report)
    {
        string[] row = Rows.Single(r => string.Equals(r[0], passage, StringComparison.Ordinal) && string.Equals(r[1], report, StringComparison.Ordinal));
        var mentions = ReadDates.Of(passage, report).Mentions;
        Assert.Equal(row[2], Joined(mentions, m => m.Span.Of(passage).ToString()));
        Assert.Equal(row[3], Joined(mentions, m => m.Value?.ToString() ?? m.Timex));
        Assert.Equal(row[4], Joined(mentions, m => m.Rule));
    }

    [Fact]
    public void Every_row_has_five_cells() => Assert.All(Rows, r => Assert.Equal(5, r.Length));

    [Fact]
    public void No_passage_stands_twice_for_one_day() => Assert.Distinct(Rows.Select(r => r[0] + r[1]), StringComparer.Ordinal);

    private static string Joined(IReadOnlyCollection<DateMention> mentions, Func<DateMention, string> cell) =>
        mentions.Count == 0 ? "–" : string.Join("; ", mentions.Select(cell));
}
