using System.Net;
using Dateline.Desk.Accounts;

namespace Dateline.Desk.Tests.Accounts;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_from_before_is_not_taken_over_by_who_signs_in()
    {
        await using var desk = await TeamDesk.StartAsync(null, ("eve", DeskRole.Reader));
        using var eve = await desk.SignInAsync("eve");
        using var browser = desk.Open();
        browser.Session = eve.Session;
        using var answer = await browser.SignInAsync("ada", TeamDesk.Password);
        Assert.NotEqual(eve.Session, browser.Session);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/admin"));
        Assert.Equal(HttpStatusCode.Forbidden, await eve.StatusAsync("/admin"));
    }

    [Fact]
    public async Task A_cookie_somebody_made_up_is_no_session()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = desk.Open();
        browser.Session = "CfDJ8planted";
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/"));
    }

    [Fact]
    public async Task Signing_out_ends_copies_of_the_cookie_too_but_not_other_sessions()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = await desk.SignInAsync();
        using var other = await desk.SignInAsync();
        using var copy = desk.Open();
        copy.Session = browser.Session;
        Assert.Equal(HttpStatusCode.OK, await copy.StatusAsync("/"));
        using var answer = await browser.SubmitAsync("/", "/sessions/end", []);
        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.SeeOther, await copy.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.OK, await other.StatusAsync("/"));
    }

    [Fact]
    public async Task Another_password_ends_all_sessions_but_the_one_it_was_changed_in()
    {
        const string Next = "gravel lantern teapot";
        await using var desk = await TeamDesk.StartAsync();
        using var browser = await desk.SignInAsync();
        using var other = await desk.SignInAsync();
        using var wrong = await browser.SubmitAsync("/account", "/account/password", [("now", "not the one I have"), ("new", Next), ("again", Next)]);
        Assert.Contains("is not right", await browser.ReadAsync("/account"), StringComparison.Ordinal);
        using var right = await browser.SubmitAsync("/account", "/account/password", [("now", TeamDesk.Password), ("new", Next), ("again", Next)]);
        Assert.Contains("is changed", await browser.ReadAsync("/account"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await other.StatusAsync("/"));
        Assert.NotNull(desk.Users.Check("ada", Next));
        Assert.Null(desk.Users.Check("ada", TeamDesk.Password));
    }

    [Fact]
    public async Task Signing_out_everywhere_and_being_disabled_end_every_session()
    {
        await using var desk = await TeamDesk.StartAsync(null, ("olu", DeskRole.Reviewer));
        using var browser = await desk.SignInAsync();
        using var other = await desk.SignInAsync();
        using var olu = await desk.SignInAsync("olu");
        using var answer = await browser.SubmitAsync("/account", "/account/sessions/end", []);
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.SeeOther, await other.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.OK, await olu.StatusAsync("/"));
        Assert.Null(desk.Users.Disable(desk.Users.Find("olu")!));
        Assert.Equal(HttpStatusCode.SeeOther, await olu.StatusAsync("/"));
        desk.Users.Enable(desk.Users.Find("olu")!);
        Assert.Equal(HttpStatusCode.SeeOther, await olu.StatusAsync("/"));
    }

    [Fact]
    public async Task Another_role_holds_from_the_next_request_on()
    {
        await using var desk = await TeamDesk.StartAsync(null, ("olu", DeskRole.Reader));
        using var olu = await desk.SignInAsync("olu");
        Assert.Equal(HttpStatusCode.Forbidden, await olu.StatusAsync("/admin"));
        Assert.Null(desk.Users.SetRole(desk.Users.Find("olu")!, DeskRole.Admin));
        Assert.Equal(HttpStatusCode.OK, await olu.StatusAsync("/admin"));
        Assert.Null(desk.Users.SetRole(desk.Users.Find("olu")!, DeskRole.Reader));
        Assert.Equal(HttpStatusCode.Forbidden, await olu.StatusAsync("/admin"));
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_of_rest()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = await desk.SignInAsync();
        for (int i = 0; i < 3; i++)
        {
            desk.Clock.GoOn(TimeSpan.FromHours(7));
            Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/"));
        }

        desk.Clock.GoOn(TimeSpan.FromHours(8.1));
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/"));
    }

    [Fact]
    public async Task A_session_ends_after_a_week_even_if_it_never_rests()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = await desk.SignInAsync();
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 25; i++)
        {
            desk.Clock.GoOn(TimeSpan.FromHours(7));
            statuses.Add(await browser.StatusAsync("/"));
        }

        Assert.Equal(23, statuses.TakeWhile(status => status == HttpStatusCode.OK).Count());
        Assert.All(statuses.Skip(23), status => Assert.Equal(HttpStatusCode.SeeOther, status));
    }
}
