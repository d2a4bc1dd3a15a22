using Dateline.Archive.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Archive.Tests.Sqlite;

public sealed class OrderTests : IDisposable
{
    private const string Bakery = "Two killed in Odesa\nTwo people were killed when a shell hit a bakery in Odesa on Sunday, Mayor Ilan Brovko said.";
    private const string Ferry = "The ferry to Korčula ran aground on Monday. Nobody was hurt, the harbour master, Duje Perić, said.";
    private const string Grant = "Norway will give Moldova 12 million euros for schools, Prime Minister Sigrid Aune said in Chisinau on 3 March 2026.";

    private static readonly Record[] Arrivals =
    [
        Reports.Read(Bakery, "a", "Harbour Post", date: "2026-03-03"),
        Reports.Read(Bakery, "b", "Coast Wire", "https://coast.example/9", "2026-03-02"),
        Reports.Read(Bakery, "c", "Late Paper", date: "2026-03-05"),
        Reports.Read(Bakery, "d", "Undated Sheet"),
        Reports.Read(Bakery.Replace("Two", "Three", StringComparison.Ordinal), "b", "Coast Wire", "https://coast.example/9", "2026-03-02"),
        Reports.Read(Ferry, "e", "Coast Wire", "https://coast.example/10"),
        Reports.Read(Ferry + " It was afloat again by noon.", "e", "Coast Wire", "https://coast.example/10", "2026-03-04"),
        Reports.Read(Grant, "f"),
        Reports.Read(Grant, "f", date: "2026-03-04"),
    ];

    private readonly Folder _folder = new();
    private int _archives;

    [Fact]
    public void Any_order_of_intake_gives_the_same_archive()
    {
        var expected = ContentOf(Arrivals, 1);
        Assert.NotEmpty(expected);
        Prop.ForAll(
            Gen.Shuffle(Arrivals).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(),
            (shuffled, inChange) => Assert.Equal(expected, ContentOf(shuffled, inChange))).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Another_report_gives_another_archive() => Assert.NotEqual(ContentOf(Arrivals, 3), ContentOf(Arrivals[..^1], 3));

    [Fact]
    public void Coming_in_twice_changes_nothing() => Assert.Equal(ContentOf(Arrivals, 2), ContentOf([.. Arrivals, .. Arrivals], 2));

    public void Dispose() => _folder.Dispose();

    private List<string> ContentOf(Record[] arrivals, int inChange)
    {
        using var archive = SqliteArchive.Open(_folder.File($"{_archives++}.db"));
        foreach (var some in arrivals.Chunk(inChange))
        {
            using var change = archive.Change();
            foreach (var record in some) change.Keep(record, Reports.Noon.AddMinutes(_archives));
            change.Commit();
        }

        return [.. archive.Content()];
    }
}
