using System.Runtime.CompilerServices;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reconcile;

namespace Dateline.Desk.Tests.Pages;

/// <summary>A desk over the sample reports of one emergency, and a few of the tests' own; made once for a class of tests.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    /// <summary>An outlet whose name would be markup, a formula and a turn of direction.</summary>
    public const string HostileSource = "=<script>alert(1)</script>\u202E\"Post";

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;
    private SqliteArchive? _archive;
    private DeskServer? _server;

    public HttpClient Browser { get; private set; } = null!;

    public IArchive Archive => _archive!;

    public static string Sample(string name, [CallerFilePath] string here = "") =>
        Path.Join(Path.GetDirectoryName(here), "..", "..", "..", "samples", "kitwe-bombing", name);

    public async Task InitializeAsync()
    {
        string path = Path.Join(_folder, "a.db");
        _archive = SqliteArchive.Open(path);
        Fill(_archive);
        _server = await DeskServer.StartAsync(_archive, new DeskOptions { ArchivePath = path, Port = 0 });
        Browser = new HttpClient { BaseAddress = _server.Address };
    }

    public async Task<string> Get(string address)
    {
        using var answer = await Browser.GetAsync(new Uri(address, UriKind.Relative));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}\n{text}");
        return text;
    }

    public async Task DisposeAsync()
    {
        Browser.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _archive?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Fill(SqliteArchive archive)
    {
        using var reader = RecordReader.Open();
        using var change = archive.Change();
        var keeper = new Keeper(new Reconciliation());
        var reports = ReportIntake.Read([Sample("reports")], () => Stream.Null).OfType<Taken>().Select(taken => taken.Report).Append(new Report
        {
            Id = "hostile",
            Title = new(0, 48),
            Text = "Bomb kills six in <img src=x onerror=alert(2)>, L\u202Eusaka\n\nA bomb killed six people at a market in Lusaka on Monday, said Ruth \"<b>\" Phiri, the mayor.",
            Source = HostileSource,
            Url = "javascript:alert(3)",
            Given = new DateOnly(2026, 3, 9),
        });
        foreach (var report in reports) keeper.Keep(change, PreparedRecord.Of(reader.Read(report)), DateTimeOffset.UnixEpoch);
        change.Commit();
    }
}
