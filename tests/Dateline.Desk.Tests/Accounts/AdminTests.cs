using System.Net;
using Dateline.Desk.Accounts;
using Microsoft.Data.Sqlite;

namespace Dateline.Desk.Tests.Accounts;

public sealed class AdminTests
{
    [Fact]
    public async Task Who_is_let_in_by_an_admin_signs_in_with_the_password_shown_once()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var admin = await desk.SignInAsync();
        using var made = await admin.SubmitAsync("/admin", "/admin/users", [("name", "olu"), ("role", "reviewer")]);
        string page = await admin.ReadAsync("/admin");
        int at = page.IndexOf("class=\"secret\">", StringComparison.Ordinal) + "class=\"secret\">".Length;
        string password = page[at..page.IndexOf('<', at)];
        Assert.DoesNotContain(password, await admin.ReadAsync("/admin"), StringComparison.Ordinal);
        using var olu = desk.Open();
        using var entered = await olu.SignInAsync("olu", password);
        Assert.Equal("/", entered.Headers.Location!.OriginalString);
        Assert.Equal(DeskRole.Reviewer, desk.Users.Find("olu")!.Role);
    }

    [Theory]
    [InlineData(DeskRole.Reader)]
    [InlineData(DeskRole.Reviewer)]
    public async Task Others_neither_see_nor_change_who_may_come_in(DeskRole role)
    {
        await using var desk = await TeamDesk.StartAsync(null, ("olu", role));
        using var olu = await desk.SignInAsync("olu");
        using var page = await olu.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("Your role does not show you this", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (string action in new[] { "/admin/users", "/admin/users/1/role", "/admin/users/1/password", "/admin/users/1/disable", "/admin/users/2/enable" })
        {
            using var answer = await olu.SubmitAsync("/", action, [("name", "planted"), ("role", "admin")]);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal([("ada", DeskRole.Admin), ("olu", role)], desk.Users.List().Select(user => (user.Name, user.Role)));
    }

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var admin = await desk.SignInAsync();
        using var demoted = await admin.SubmitAsync("/admin", "/admin/users/1/role", [("role", "reader")]);
        Assert.Contains("The last admin stays one", await admin.ReadAsync("/admin"), StringComparison.Ordinal);
        using var disabled = await admin.SubmitAsync("/admin", "/admin/users/1/disable", []);
        Assert.Contains("The last admin cannot be disabled", await admin.ReadAsync("/admin"), StringComparison.Ordinal);
        Assert.Null(desk.Users.Add("bea", TeamDesk.Password, DeskRole.Admin));
        using var now = await admin.SubmitAsync("/admin", "/admin/users/1/role", [("role", "reader")]);
        Assert.Equal(HttpStatusCode.Forbidden, await admin.StatusAsync("/admin"));
    }

    [Fact]
    public async Task Every_change_has_a_line_that_stays()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var admin = await desk.SignInAsync();
        (await admin.SubmitAsync("/admin", "/admin/users", [("name", "olu"), ("role", "reader")])).Dispose();
        (await admin.SubmitAsync("/admin", "/admin/users/2/role", [("role", "reviewer")])).Dispose();
        (await admin.SubmitAsync("/admin", "/admin/users/2/password", [])).Dispose();
        (await admin.SubmitAsync("/admin", "/admin/users/2/disable", [])).Dispose();
        (await admin.SubmitAsync("/admin", "/admin/users/2/enable", [])).Dispose();
        (await admin.SubmitAsync("/account", "/account/tokens", [("name", "ci"), ("scope", "read"), ("days", "3")])).Dispose();
        (await admin.SubmitAsync("/account", "/sessions/end", [])).Dispose();
        using (var stranger = desk.Open()) (await stranger.SignInAsync("ada", "not my password")).Dispose();
        using (var stranger = desk.Open()) (await stranger.SignInAsync("typed my password here", "x")).Dispose();
        Assert.Equal(
            [
                ("ada", "signed in", ""), ("ada", "made an account", "olu (reader)"), ("ada", "changed a role", "olu (reviewer)"), ("ada", "reset a password", "olu"),
                ("ada", "disabled an account", "olu"), ("ada", "enabled an account", "olu"), ("ada", "made a token", "ci (read, 3 days)"), ("ada", "signed out", ""),
                ("nobody", "sign-in refused", "ada"), ("nobody", "sign-in refused", ""),
            ],
            desk.Audit.Before(null, 100).Reverse().Select(line => (line.Who, line.What, line.Subject)));
        Assert.All(desk.Audit.Before(null, 100), line => Assert.Equal("127.0.0.1", line.Address));
        Assert.Throws<SqliteException>(() => desk.Store.Run("UPDATE audit SET who = 'olu'"));
        Assert.Throws<SqliteException>(() => desk.Store.Run("DELETE FROM audit"));
    }

    [Fact]
    public async Task The_audit_is_shown_in_pages()
    {
        await using var desk = await TeamDesk.StartAsync();
        for (int i = 0; i < 120; i++) desk.Audit.Write("olu", "did", $"<i>thing {i}</i>", Audit.CommandLine);
        using var admin = await desk.SignInAsync();
        string first = await admin.ReadAsync("/admin"), second = await admin.ReadAsync("/admin?before=72"), last = await admin.ReadAsync("/admin?before=22");
        Assert.Contains("&lt;i&gt;thing 119", first, StringComparison.Ordinal);
        Assert.Contains("/admin?before=72#audit", first, StringComparison.Ordinal);
        Assert.Contains("thing 70&lt;", second, StringComparison.Ordinal);
        Assert.Contains("/admin?before=22#audit", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Earlier", last, StringComparison.Ordinal);
    }
}
