using Dateline.Archive.Sqlite;

namespace Dateline.Archive.Tests.Sqlite;

public sealed class OutletTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Outlets_are_counted_by_reports_not_by_printings()
    {
        using var archive = SqliteArchive.Open(_folder.File("a.db"));
        using var change = archive.Change();
        Keep("The ferry to Vis is late.", "a", "Harbour Post", "2026-03-01");
        Keep("The ferry to Vis is late.", "b", "Coast Wire", "2026-03-02");
        Keep("The ferry to Vis is late.", "c", "Coast Wire", "2026-03-03");
        Keep("The ferry to Hvar is late.", "d", "Coast Wire", "2026-03-05");
        Keep("Nobody knows who wrote this.", "e", null, "2026-03-04");

        Assert.Equal([("Coast Wire", 2), ("Harbour Post", 1)], change.Outlets(10).Select(outlet => (outlet.Name, outlet.Reports)));
        Assert.Equal(["Harbour Post"], change.Outlets(10, "harb").Select(outlet => outlet.Name));
        Assert.Single(change.Outlets(1));
        var reports = change.ReportsOfOutlet("Coast Wire", null, 10);
        Assert.Equal(["d", "a"], reports.Select(report => report.First.GivenId));
        Assert.Equal(["a"], change.ReportsOfOutlet("Coast Wire", reports[0].Number, 10).Select(report => report.First.GivenId));
        Assert.Empty(change.ReportsOfOutlet("coast wire", null, 10));

        void Keep(string text, string id, string? source, string date) => change.Keep(Reports.Read(text, id, source, date: date), Reports.Noon);
    }
}
