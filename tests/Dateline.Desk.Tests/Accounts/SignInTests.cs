using System.Net;
using Dateline.Desk.Accounts;

namespace Dateline.Desk.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_and_then_to_where_they_wanted()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = desk.Open();
        using var asked = await browser.GetAsync("/reports?x=1");
        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in?return=%2Freports%3Fx%3D1"), (asked.StatusCode, asked.Headers.Location!.OriginalString));
        Assert.Contains("value=\"/reports?x=1\"", await browser.ReadAsync(asked.Headers.Location.OriginalString), StringComparison.Ordinal);
        using var entered = await browser.SignInAsync("ada", TeamDesk.Password, "/reports?x=1");
        Assert.Equal((HttpStatusCode.SeeOther, "/reports?x=1"), (entered.StatusCode, entered.Headers.Location!.OriginalString));
        Assert.Contains("Sign out", await browser.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = desk.Open();
        using var answer = await browser.SignInAsync("ada", TeamDesk.Password);
        string cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("dateline-session=", StringComparison.Ordinal));
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("; secure", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_does_not_tell_whether_there_is_such_a_name()
    {
        await using var desk = await TeamDesk.StartAsync();
        Assert.Null(desk.Users.Add("gone", TeamDesk.Password, DeskRole.Reader));
        Assert.Null(desk.Users.Disable(desk.Users.Find("gone")!));
        var told = new List<string>();
        foreach (var (name, password) in new[] { ("ada", "another long one"), ("nobody", TeamDesk.Password), ("gone", TeamDesk.Password), (new string('x', 70), "y"), ("", "") })
        {
            using var browser = desk.Open();
            using var answer = await browser.SignInAsync(name, password);
            Assert.Equal("/sign-in?return=%2F", answer.Headers.Location!.OriginalString);
            Assert.Null(browser.Session);
            told.Add(Alert(await browser.ReadAsync("/sign-in")));
        }

        Assert.Equal("The name or the password is not right.", Assert.Single(told.Distinct()));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("reports")]
    [InlineData("/reports\r\nSet-Cookie: a=b")]
    [InlineData("")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string back)
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = desk.Open();
        Assert.Contains("name=\"return\" value=\"/\"", await browser.ReadAsync("/sign-in?return=" + Uri.EscapeDataString(back)), StringComparison.Ordinal);
        using var answer = await browser.SignInAsync("ada", TeamDesk.Password, back);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.NotNull(browser.Session);
    }

    [Fact]
    public async Task Names_that_are_markup_are_shown_as_text()
    {
        const string Name = "<img src=x onerror=alert(1)>\"'&";
        await using var desk = await TeamDesk.StartAsync(null, (Name, DeskRole.Admin));
        using var browser = await desk.SignInAsync(Name);
        foreach (string path in new[] { "/", "/account", "/admin" })
        {
            string page = await browser.ReadAsync(path);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;img src=x", page, StringComparison.Ordinal);
        }
    }

    private static string Alert(string page)
    {
        int at = page.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        int start = page.IndexOf("<p", at, StringComparison.Ordinal);
        start = page.IndexOf('>', start) + 1;
        return page[start..page.IndexOf("</p>", start, StringComparison.Ordinal)];
    }
}
