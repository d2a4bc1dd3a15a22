using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Reading.Doubts;

namespace Dateline.Desk.Tests.Pages;

public sealed partial class UnsureTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task A_report_shows_just_the_items_that_the_reader_is_unsure_of()
    {
        using var view = desk.Archive.Read();
        var (report, unsure) = Unsure(view);
        string page = await desk.Get($"/reports/{report.Id}?show=unsure");
        Assert.Equal(unsure.Order(StringComparer.Ordinal), Card().Matches(page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(unsure.Length, Mark().Count(page));
    }

    [Fact]
    public async Task The_card_of_an_item_says_why_the_reader_is_unsure()
    {
        using var view = desk.Archive.Read();
        var (report, _) = Unsure(view);
        var record = view.RecordOf(report.Number);
        var doubts = RecordItems.Of(record).Select(item => RecordItems.ConfidenceOf(record, item)).First(one => one is { IsUnsure: true, Doubts.IsEmpty: false })!;
        string page = System.Net.WebUtility.HtmlDecode(await desk.Get($"/reports/{report.Id}?show=unsure"));
        Assert.All(doubts.Doubts, name => Assert.Contains($"<li>{Doubt.Find(name)!.Meaning}</li>", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_start_page_leads_to_the_items_that_the_reader_is_least_sure_of()
    {
        string page = await desk.Get("/");
        var link = Link().Match(page);
        Assert.True(link.Success);
        string found = await desk.Get(System.Net.WebUtility.HtmlDecode(link.Groups[1].Value));
        using var view = desk.Archive.Read();
        Assert.True(FindQuery.TryParse(string.Create(CultureInfo.InvariantCulture, $"confidence<{Confidence.Unsure} decided:false"), out var query, out _));
        Assert.Equal(view.CountItems(query, 1000).ToString(CultureInfo.InvariantCulture), link.Groups[2].Value);
        Assert.Contains("confidence&lt;", found, StringComparison.Ordinal);
    }

    private static (KeptReport Report, string[] Ids) Unsure(IArchiveView view)
    {
        foreach (var report in view.ListReports(null, 100))
        {
            var record = view.RecordOf(report.Number);
            string[] ids = [.. RecordItems.Of(record).Where(item => RecordItems.ConfidenceOf(record, item) is { IsUnsure: true }).Select(item => item.Id)];
            if (ids.Length > 0) return (report, ids);
        }

        throw new InvalidOperationException("The samples hold no item that the reader is unsure of.");
    }

    [GeneratedRegex("<li class=\"card [^\"]*\" id=\"r-([a-z]+[0-9]+)\"")]
    private static partial Regex Card();

    [GeneratedRegex("class=\"state unsure\"")]
    private static partial Regex Mark();

    [GeneratedRegex("<a href=\"([^\"]*confidence[^\"]*)\"><b>([0-9,+]+)</b> items the reader is unsure of")]
    private static partial Regex Link();
}
