using Dateline.Archive.Sqlite;
using Dateline.Desk.Accounts;
using Dateline.Desk.Accounts.Storage;

namespace Dateline.Desk.Tests.Accounts;

/// <summary>A desk with accounts over an empty archive, on a port of its own.</summary>
internal sealed class TeamDesk : IAsyncDisposable
{
    public const string Password = "mango tractor violet";
    private readonly DirectoryInfo _folder;
    private readonly SqliteArchive _archive;
    private readonly DeskServer _server;

    private TeamDesk(DirectoryInfo folder, SqliteArchive archive, DeskServer server, DeskStore store, SetClock clock)
    {
        (_folder, _archive, _server, Store, Clock) = (folder, archive, server, store, clock);
        (Users, Tokens, Audit) = (new(store), new(store), new(store));
    }

    public DeskStore Store { get; }

    public SetClock Clock { get; }

    public Users Users { get; }

    public ApiTokens Tokens { get; }

    public Audit Audit { get; }

    public Uri Address => _server.Address;

    /// <summary>Starts one where an admin <c>ada</c> may come in, and whoever else is named.</summary>
    public static async Task<TeamDesk> StartAsync(Func<DeskOptions, DeskOptions>? change = null, params (string Name, DeskRole Role)[] others)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-desk-");
        var clock = new SetClock();
        var options = new DeskOptions { ArchivePath = Path.Join(folder.FullName, "a.db"), Port = 0, RequireAccounts = true, Clock = clock };
        options = change?.Invoke(options) ?? options;
        var store = DeskStore.Open(options.DeskPath, clock);
        var users = new Users(store);
        Assert.Null(users.Add("ada", Password, DeskRole.Admin));
        foreach (var (name, role) in others) Assert.Null(users.Add(name, Password, role));
        var archive = SqliteArchive.Open(options.ArchivePath);
        return new(folder, archive, await DeskServer.StartAsync(archive, options), store, clock);
    }

    /// <summary>A browser nobody has signed in with.</summary>
    public Browser Open() => new(Address);

    /// <summary>A browser somebody has signed in with.</summary>
    public async Task<Browser> SignInAsync(string name = "ada")
    {
        var browser = Open();
        using var answer = await browser.SignInAsync(name, Password);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _archive.Dispose();
        _folder.Delete(recursive: true);
    }
}
