using Dateline.Archive.Find;
using Dateline.Archive.Sqlite;

namespace Dateline.Archive.Tests.Find;

public sealed class FindTallyTests : IDisposable
{
    private const string Shell = "Two killed in Odesa\nTwo people were killed when a shell hit a bakery in Odesa on Sunday, Mayor Ilan Brovko said.";
    private const string Drone = "Drone strike kills 31 in Sumy\nA drone strike killed 31 people in Sumy on Monday, the regional governor, Petra Halych, said.";
    private readonly Folder _folder = new();
    private readonly SqliteArchive _archive;

    public FindTallyTests()
    {
        _archive = SqliteArchive.Open(_folder.File("a.db"));
        Keep(Shell, "shell", "Coast Wire", "2026-03-02");
        Keep(Drone, "drone", "Harbour Post", "2026-03-10");
    }

    [Fact]
    public void An_answer_is_counted_by_labels_flags_and_sources()
    {
        using var view = _archive.Read();
        var tally = view.Tally(Query("is:incident"), 100);
        Assert.Equal(2, tally.Total);
        Assert.Equal([("shelling", 1), ("strike", 1)], tally.Of("kind"));
        Assert.Equal([("UA", 2)], tally.Of("country"));
        Assert.Equal([("Coast Wire", 1), ("Harbour Post", 1)], tally.Of("source"));
        Assert.Equal([("false", 2)], tally.Of("decided"));
    }

    [Theory]
    [InlineData("is:incident")]
    [InlineData("killed")]
    [InlineData("brovko OR halych")]
    public void Every_count_is_what_the_narrower_query_finds(string text)
    {
        using var view = _archive.Read();
        var tally = view.Tally(Query(text), 100);
        Assert.NotEmpty(tally.Counts);
        foreach (var ((field, label), count) in tally.Counts)
            Assert.Equal(count, view.CountItems(Query(QueryTerms.With(text, $"{field}:\"{label}\"")), 100));
    }

    [Fact]
    public void Its_first_page_is_the_page_that_is_found()
    {
        using var view = _archive.Read();
        var tally = view.Tally(Query("killed"), 100);
        foreach (int most in (int[])[1, 2, 3, 100])
        {
            var (found, first) = (view.Find(Query("killed"), FindOrder.NewestFirst, most), tally.First(most));
            Assert.Equal(found.Items.AsEnumerable(), first.Items);
            Assert.Equal(found.Next, first.Next);
        }
    }

    [Fact]
    public void Counting_ends_where_it_is_told_to()
    {
        using var view = _archive.Read();
        Assert.Equal(1, view.Tally(Query("is:incident"), 1).Total);
        Assert.Equal(1, view.CountItems(Query("is:incident"), 1));
        Assert.Equal(2, view.CountItems(Query("is:incident"), 100));
    }

    [Fact]
    public void What_came_in_after_a_printing_is_new_and_nothing_else()
    {
        long before;
        using (var view = _archive.Read()) before = view.LastPrinting();
        Keep(Shell.Replace("Two", "Three", StringComparison.Ordinal), "later", "Coast Wire", "2026-03-01");
        Keep(Drone, "drone", "Lake Times", "2026-03-11");
        using var now = _archive.Read();
        Assert.Equal(1, now.CountItems(Query("is:incident").After(before), 100));
        Assert.Equal(0, now.CountItems(Query("is:incident").After(now.LastPrinting()), 100));
        Assert.Equal(before, now.LastPrinting(Reports.Noon.AddDays(1).AddTicks(-1)) - 2);
        Assert.Equal(0, now.LastPrinting(Reports.Noon.AddTicks(-1)));
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }

    private void Keep(string text, string id, string source, string date)
    {
        using var change = _archive.Change();
        change.Keep(Reports.Read(text, id, source, date: date), Reports.Noon);
        change.Commit();
    }

    private static FindQuery Query(string text)
    {
        Assert.True(FindQuery.TryParse(text, out var query, out var error), error?.Message);
        return query!;
    }
}
