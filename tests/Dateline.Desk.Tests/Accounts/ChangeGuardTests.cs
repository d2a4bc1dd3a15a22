using System.Net;
using Dateline.Archive.Sqlite;
using Dateline.Desk.Accounts;

namespace Dateline.Desk.Tests.Accounts;

public sealed class ChangeGuardTests
{
    private static readonly (string, string)[] NewPerson = [("name", "planted"), ("role", "admin")];

    [Fact]
    public async Task A_form_without_what_our_pages_hold_changes_nothing()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = await desk.SignInAsync();
        using var without = await browser.PostAsync("/admin/users", NewPerson);
        using var made = await browser.PostAsync("/admin/users", [.. NewPerson, ("antiforgery", "CfDJ8made-up")]);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (without.StatusCode, made.StatusCode));
        Assert.Null(desk.Users.Find("planted"));
    }

    [Fact]
    public async Task What_anothers_page_holds_is_no_use()
    {
        await using var desk = await TeamDesk.StartAsync(null, ("eve", DeskRole.Reader));
        using var browser = await desk.SignInAsync();
        using var eve = await desk.SignInAsync("eve");
        string hers = Browser.AntiforgeryOf(await eve.ReadAsync("/"));
        using var answer = await browser.PostAsync("/admin/users", [.. NewPerson, ("antiforgery", hers)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(desk.Users.Find("planted"));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_changes_nothing_even_with_all_the_rest(string header, string value)
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = await desk.SignInAsync();
        using var answer = await browser.SubmitAsync("/admin", "/admin/users", NewPerson, (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(desk.Users.Find("planted"));
        using var ours = await browser.SubmitAsync("/admin", "/admin/users", NewPerson, ("Origin", desk.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.SeeOther, ours.StatusCode);
        Assert.NotNull(desk.Users.Find("planted"));
    }

    [Fact]
    public async Task A_name_that_is_not_the_desks_is_answered_nothing()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = desk.Open();
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await browser.StatusAsync("/sign-in", ("Host", "evil.example")));
    }

    [Fact]
    public async Task Without_accounts_a_browser_needs_what_our_pages_hold_and_a_program_does_not()
    {
        var folder = Directory.CreateTempSubdirectory("dateline-desk-");
        using var archive = SqliteArchive.Open(Path.Join(folder.FullName, "a.db"));
        await using (var server = await DeskServer.StartAsync(archive, new DeskOptions { ArchivePath = Path.Join(folder.FullName, "a.db"), Port = 0, LocalName = "kit" }))
        {
            using var browser = new Browser(server.Address);
            Assert.Contains(">kit</a>", await browser.ReadAsync("/"), StringComparison.Ordinal);
            using var bare = await browser.PostAsync("/admin/users", NewPerson);
            Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
            using var ours = await browser.SubmitAsync("/admin", "/admin/users", NewPerson);
            Assert.Equal(HttpStatusCode.SeeOther, ours.StatusCode);

            // Nothing is there yet: what matters is who gets as far as being told so.
            using var program = new Browser(server.Address);
            using var asked = await program.PostAsync("/api/v1/nothing", []);
            using var site = await program.PostAsync("/api/v1/nothing", [], ("Origin", "https://evil.example"));
            using var old = await program.PostAsync("/api/v1/nothing", [], ("Referer", server.Address.ToString()));
            Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, site.StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        }

        folder.Delete(recursive: true);
    }
}
