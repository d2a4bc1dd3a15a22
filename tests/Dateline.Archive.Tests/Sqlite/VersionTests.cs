using Dateline.Archive.Sqlite;

namespace Dateline.Archive.Tests.Sqlite;

public sealed class VersionTests : IDisposable
{
    private const string Url = "https://example.org/1";
    private readonly Folder _folder = new();

    [Fact]
    public void Versions_stand_in_the_order_of_their_change_and_not_in_that_of_intake()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        using var change = archive.Change();
        var last = Keep(change, "Five hurt in Varna\nFive people were hurt in a fire in Varna.", "2026-03-04T18:00:00+02:00");
        var first = Keep(change, "Two hurt in Varna\nTwo people were hurt in a fire in Varna.", "2026-03-04T09:00:00+02:00");
        var middle = Keep(change, "Three hurt in Varna\nThree people were hurt in a fire in Varna.", "2026-03-04T11:00:00Z");
        Assert.Equal([first, middle, last], change.VersionsOf(middle).Select(version => version.Number));
    }

    [Fact]
    public void A_report_without_an_address_is_its_only_version()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        using var change = archive.Change();
        var number = change.Keep(Reports.Read("A tram left the rails in Brno."), Reports.Noon).Report.Number;
        change.Keep(Reports.Read("A tram left the rails in Graz."), Reports.Noon);
        Assert.Equal(number, Assert.Single(change.VersionsOf(number)).Number);
    }

    public void Dispose() => _folder.Dispose();

    private static ReportNumber Keep(IArchiveChange change, string text, string modified)
    {
        var record = Reports.Read(text, url: Url, date: "2026-03-04");
        var at = DateTimeOffset.Parse(modified, System.Globalization.CultureInfo.InvariantCulture);
        return change.Keep(record with { Report = record.Report with { ModifiedAt = at } }, Reports.Noon).Report.Number;
    }
}
