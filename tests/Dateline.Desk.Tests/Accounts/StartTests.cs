using System.Net;
using Dateline.Archive.Sqlite;
using Dateline.Desk.Accounts;
using Dateline.Desk.Accounts.Storage;
using Microsoft.Data.Sqlite;

namespace Dateline.Desk.Tests.Accounts;

public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-desk-");
    private readonly SqliteArchive _archive;
    private readonly DeskOptions _options;

    public StartTests()
    {
        _options = new() { ArchivePath = Path.Join(_folder.FullName, "a.db"), Port = 0 };
        _archive = SqliteArchive.Open(_options.ArchivePath);
    }

    public static TheoryData<bool, bool, string> Open => new() { { false, false, "0.0.0.0" }, { false, false, "::" }, { true, false, "127.0.0.1" }, { false, true, "127.0.0.1" } };

    [Theory]
    [MemberData(nameof(Open))]
    public async Task It_does_not_open_to_others_without_accounts(bool behindProxy, bool signIn, string address)
    {
        var options = _options with { BehindProxy = behindProxy, RequireAccounts = signIn, Address = IPAddress.Parse(address), AllowClearText = true };
        Assert.Contains("dateline user add", (await Refused(options)).Message, StringComparison.Ordinal);
        var users = new Users(DeskStore.Open(options.DeskPath));
        Assert.Null(users.Add("ada", TeamDesk.Password, DeskRole.Reader));
        Assert.Null(users.Disable(users.Find("ada")!));
        Assert.Contains("dateline user add", (await Refused(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_not_let_passwords_travel_in_the_clear_unless_told()
    {
        Assert.Null(new Users(DeskStore.Open(_options.DeskPath)).Add("ada", TeamDesk.Password, DeskRole.Admin));
        var open = _options with { Address = IPAddress.Any };
        Assert.Contains("--insecure", (await Refused(open)).Message, StringComparison.Ordinal);
        await using var server = await DeskServer.StartAsync(_archive, open with { AllowClearText = true });
        using var browser = new Browser(new($"http://127.0.0.1:{server.Address.Port}/"));
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/"));
    }

    [Fact]
    public async Task A_file_that_is_none_of_ours_is_left_alone()
    {
        File.WriteAllText(_options.DeskPath, "no database at all, but long enough to be looked at as one " + new string('x', 200));
        Assert.Contains(_options.DeskPath, (await Refused(_options)).Message, StringComparison.Ordinal);
        File.Delete(_options.DeskPath);
        using (var other = new SqliteConnection($"Data Source={_options.DeskPath};Pooling=False"))
        {
            other.Open();
            using var table = other.CreateCommand();
            table.CommandText = "CREATE TABLE recipes (name TEXT)";
            table.ExecuteNonQuery();
        }

        Assert.Contains("no file of accounts", (await Refused(_options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_its_owner_reads_the_file_of_accounts()
    {
        if (OperatingSystem.IsWindows()) return;
        var store = DeskStore.Open(_options.DeskPath);
        new Audit(store).Write("olu", "did", "", Audit.CommandLine);
        foreach (string file in Directory.GetFiles(_folder.FullName, "a.db.desk*"))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.SetUnixFileMode(_options.DeskPath, (UnixFileMode)0b110_100_100);
        DeskStore.Open(_options.DeskPath);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_options.DeskPath));
    }

    [Fact]
    public async Task Behind_a_proxy_cookies_are_for_TLS_and_the_audit_knows_who_asked()
    {
        await using var desk = await TeamDesk.StartAsync(options => options with { BehindProxy = true, Hosts = ["desk.example.org"] });
        using var browser = desk.Open();
        (string, string)[] proxied = [("X-Forwarded-For", "203.0.113.9, 198.51.100.7"), ("X-Forwarded-Proto", "https"), ("Host", "desk.example.org")];
        using var page = await browser.GetAsync("/sign-in", proxied);
        string form = Browser.AntiforgeryOf(await page.Content.ReadAsStringAsync());
        string given = page.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("; secure", given, StringComparison.Ordinal);
        using var entered = await browser.PostAsync(
            "/sessions", [("name", "ada"), ("password", TeamDesk.Password), ("antiforgery", form)], [.. proxied, ("Cookie", given[..given.IndexOf(';', StringComparison.Ordinal)]), ("Origin", "https://desk.example.org")]);
        string session = entered.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("dateline-session=", StringComparison.Ordinal));
        Assert.Contains("; secure", session, StringComparison.Ordinal);
        Assert.Equal("198.51.100.7", desk.Audit.Before(null, 1).Single().Address);
    }

    [Fact]
    public async Task Without_a_proxy_nobody_is_believed_to_come_from_elsewhere()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = desk.Open();
        using var answer = await browser.SubmitAsync("/sign-in", "/sessions", [("name", "ada"), ("password", "wrong")], ("X-Forwarded-For", "203.0.113.9"));
        Assert.Equal("127.0.0.1", desk.Audit.Before(null, 1).Single().Address);
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<DeskException> Refused(DeskOptions options) => Assert.ThrowsAsync<DeskException>(() => DeskServer.StartAsync(_archive, options));
}
