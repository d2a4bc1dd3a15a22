using System.Collections.Concurrent;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Desk;
using Dateline.Desk.Accounts;
using Dateline.Desk.Accounts.Storage;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reconcile;
using Microsoft.Playwright;

namespace Dateline.Browser.Tests.Desk;

/// <summary>A desk over the linked sample reports, and one that is hostile, with a browser to look at it.</summary>
public class SampleDesk : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-desk-");
    private readonly List<IAsyncDisposable> _open = [];
    private readonly List<SqliteArchive> _archives = [];
    private int _copies;

    private string Master => Path.Join(_folder.FullName, "master.db");

    /// <summary>Whether the hostile report is there too.</summary>
    protected virtual bool IsHostile => true;

    public async Task InitializeAsync()
    {
        await _browser.InitializeAsync();
        using var archive = SqliteArchive.Open(Path.Join(_folder.FullName, "work.db"));
        using var reader = RecordReader.Open();
        var keeper = new Keeper(new Reconciliation());
        string samples = Path.Join(Root(), "samples", "kitwe-bombing", "reports");
        var at = new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);
        using (var change = archive.Change())
        {
            Keep(change);
            change.Commit();
        }

        // Its log is no part of a copied file.
        archive.BackUp(Master);

        void Keep(IArchiveChange change)
        {
            foreach (var outcome in ReportIntake.Read([samples], () => Stream.Null))
            {
                if (outcome is Taken taken) keeper.Keep(change, PreparedRecord.Of(reader.Read(taken.Report)), at);
            }

            if (IsHostile) keeper.Keep(change, PreparedRecord.Of(reader.Read(HostileReport.Make())), at);
        }
    }

    /// <summary>Starts a desk of its own over a copy of the archive, and opens a page of it.</summary>
    internal Task<DeskPage> OpenAsync(string path, int width = 1400, int height = 900, ColorScheme scheme = ColorScheme.Light) =>
        OpenAsync(path, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });

    /// <summary>The same in a browser set up otherwise, or with a desk set up otherwise.</summary>
    internal async Task<DeskPage> OpenAsync(string path, BrowserNewContextOptions browser, Func<DeskOptions, DeskOptions>? change = null)
    {
        string copy = Path.Join(_folder.FullName, $"{Interlocked.Increment(ref _copies)}.db");
        File.Copy(Master, copy);
        var archive = SqliteArchive.Open(copy);
        var options = new DeskOptions { ArchivePath = copy, Port = 0, LocalName = "ilan" };
        var server = await DeskServer.StartAsync(archive, change?.Invoke(options) ?? options);
        lock (_open)
        {
            _archives.Add(archive);
            _open.Add(server);
        }

        return await DeskPage.OpenAsync(_browser, server.Address, path, browser);
    }

    /// <summary>The same where people sign in, and an admin <c>ada</c> may.</summary>
    internal Task<DeskPage> OpenTeamAsync(string path, string password, BrowserNewContextOptions browser) => OpenAsync(path, browser, options =>
    {
        Assert.Null(new Users(DeskStore.Open(options.DeskPath, options.Clock)).Add("ada", password, DeskRole.Admin));
        return options with { RequireAccounts = true };
    });

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Dateline.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Dateline.slnx");
        return folder.FullName;
    }

    public async Task DisposeAsync()
    {
        foreach (var one in _open) await one.DisposeAsync();
        foreach (var archive in _archives) archive.Dispose();
        await _browser.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

/// <summary>The same without the hostile report: what a newcomer sees.</summary>
public sealed class NewcomersDesk : SampleDesk
{
    protected override bool IsHostile => false;
}

/// <summary>A page of a desk, and all that went wrong in it or left it.</summary>
internal sealed class DeskPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();

    private DeskPage(Uri desk, IPage page) => (Desk, Page) = (desk, page);

    public Uri Desk { get; }

    public IPage Page { get; }

    /// <summary>Errors of the console and the script, dialogs, requests for anything but the desk.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<DeskPage> OpenAsync(Browser browser, Uri desk, string path, BrowserNewContextOptions options)
    {
        (options.ReducedMotion, options.AcceptDownloads) = (ReducedMotion.Reduce, true);
        var page = await browser.NewPageAsync(options);
        page.SetDefaultTimeout(20_000);
        var open = new DeskPage(desk, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("409", StringComparison.Ordinal)) open._complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => open._complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(desk.AbsoluteUri, StringComparison.Ordinal)) open._complaints.Enqueue($"request for {request.Url}");
        };
        page.Dialog += (_, dialog) =>
        {
            open._complaints.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        await open.GoAsync(path);
        return open;
    }

    /// <summary>Goes to a page of the same desk.</summary>
    public Task GoAsync(string path) => Page.GotoAsync(new Uri(Desk, path).AbsoluteUri);

    /// <summary>Opens another page of the same desk.</summary>
    public async Task<IPage> BesideAsync()
    {
        var beside = await Page.Context.NewPageAsync();
        await beside.GotoAsync(Page.Url);
        return beside;
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
