using Dateline.Archive.Records;
using Dateline.Archive.Sqlite;

namespace Dateline.Archive.Tests.Sqlite;

public sealed class KeepingTests : IDisposable
{
    private const string Text = "Two killed in Odesa\nTwo people were killed when a shell hit a bakery in Odesa on Sunday, Mayor Ilan Brovko said.";
    private readonly Folder _folder = new();

    [Fact]
    public void A_record_comes_back_as_it_was_kept()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        foreach (var record in Reports.Samples())
        {
            ReportNumber number;
            using (var change = archive.Change())
            {
                number = change.Keep(record, Reports.Noon).Report.Number;
                change.Commit();
            }

            using var view = archive.Read();
            var back = view.RecordOf(number);
            Assert.Equal(record.Report.Text, back.Report.Text);
            Assert.Equal(record.Report.Title, back.Report.Title);
            Assert.Equal(RecordCodec.Encode(record), RecordCodec.Encode(back));
        }
    }

    [Fact]
    public void A_record_of_a_version_that_knew_no_confidence_comes_back_without_any()
    {
        var record = Reports.Read(Text);
        var older = record with { Statements = [.. record.Statements.Select(one => one with { Confidence = null })] };
        byte[] bytes = RecordCodec.Encode(older);
        Assert.True(bytes.Length < RecordCodec.Encode(record).Length);
        Assert.All(RecordCodec.Decode(bytes, record.Report, record.Reader).Statements, one => Assert.Null(one.Confidence));
        Assert.All(RecordCodec.Decode(RecordCodec.Encode(record), record.Report, record.Reader).Statements, one => Assert.InRange(one.Confidence!.Value, 0, 1));
    }

    [Fact]
    public void A_place_that_no_gazetteer_knows_comes_back_too()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        var record = Reports.Read("Two people were killed in Garnetovia, Zambia, on Sunday, the mayor said.");
        Assert.Contains(record.Places, place => place.Found is null);
        using var change = archive.Change();
        Assert.Equal(record.Places.Length, change.RecordOf(change.Keep(record, Reports.Noon).Report.Number).Places.Length);
    }

    [Fact]
    public void What_is_there_already_is_not_kept_twice()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        var record = Reports.Read(Text, source: "Harbour Post", date: "2026-03-02");
        using var change = archive.Change();
        Assert.Equal(Kept.New, change.Keep(record, Reports.Noon).Kept);
        Assert.Equal(Kept.AlreadyThere, change.Keep(record, Reports.Noon.AddHours(1)).Kept);
        Assert.Equal(1, change.CountReports());
    }

    [Fact]
    public void The_same_text_elsewhere_is_another_printing_and_the_earliest_gives_the_date()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        using var change = archive.Change();
        change.Keep(Reports.Read(Text, source: "Harbour Post", date: "2026-03-03"), Reports.Noon);
        var result = change.Keep(Reports.Read(Text, source: "Coast Wire", date: "2026-03-02"), Reports.Noon);
        Assert.Equal(Kept.AnotherPrinting, result.Kept);
        Assert.NotNull(result.Moved);
        Assert.Equal(["Coast Wire", "Harbour Post"], result.Report.Printings.Select(printing => printing.Source));
        Assert.Equal("2026-03-02", result.Report.Published.ToString());
        Assert.Equal(1, change.CountReports());
    }

    [Fact]
    public void Another_text_at_the_same_address_is_a_new_version()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        using var change = archive.Change();
        change.Keep(Reports.Read(Text, url: "https://example.org/1"), Reports.Noon);
        Assert.Equal(Kept.NewVersion, change.Keep(Reports.Read(Text.Replace("Two", "Three", StringComparison.Ordinal), url: "https://example.org/1"), Reports.Noon).Kept);
    }

    [Fact]
    public void What_was_not_committed_leaves_no_trace()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        using (var change = archive.Change()) change.Keep(Reports.Read(Text), Reports.Noon);
        using var view = archive.Read();
        Assert.Equal(0, view.CountReports());
    }

    [Fact]
    public void A_report_is_found_by_the_beginning_of_its_id_and_by_the_id_it_came_with()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        using var change = archive.Change();
        var kept = change.Keep(Reports.Read(Text, id: "post-17"), Reports.Noon).Report;
        Assert.Equal(kept.Id, Assert.Single(change.FindReports(kept.Id[..6], 2)).Id);
        Assert.Equal(kept.Id, Assert.Single(change.FindReports("post-17", 2)).Id);
    }

    public void Dispose() => _folder.Dispose();
}
