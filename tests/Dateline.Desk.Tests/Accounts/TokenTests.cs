using System.Net;
using System.Text;
using Dateline.Desk.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Desk.Tests.Accounts;

public sealed class TokenTests
{
    // No such address: who is let in is told so, who is not is told that.
    private const string Somewhere = "/api/v1/no-such-thing";

    [Fact]
    public async Task A_token_opens_the_API_and_nothing_else_and_only_as_a_header()
    {
        await using var desk = await TeamDesk.StartAsync();
        string token = Make(desk, TokenScopes.Read);
        using var browser = desk.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(Somewhere));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(Somewhere, Bearer(token)));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(Somewhere, Bearer(token + "x")));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(Somewhere, ("Authorization", "Basic " + token)));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(Somewhere + "?access_token=" + token));
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/", Bearer(token)));
        browser.Session = token;
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(Somewhere));
    }

    [Fact]
    public async Task Programs_are_refused_in_their_own_language()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = desk.Open();
        using var nobody = await browser.GetAsync(Somewhere);
        using var narrow = await browser.GetAsync(Somewhere, Bearer(Make(desk, TokenScopes.Review)));
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (nobody.StatusCode, nobody.Content.Headers.ContentType?.MediaType));
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (narrow.StatusCode, narrow.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Bearer", nobody.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Contains("insufficient_scope", narrow.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_ends_by_itself_by_revoking_and_while_its_owner_is_disabled()
    {
        await using var desk = await TeamDesk.StartAsync(null, ("olu", DeskRole.Reviewer));
        var olu = desk.Users.Find("olu")!;
        string week = desk.Tokens.Make(olu, "week", TokenScopes.Read, 7).Token!, month = desk.Tokens.Make(olu, "month", TokenScopes.Read, 30).Token!;
        using var browser = desk.Open();
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(Somewhere, Bearer(week)));
        desk.Clock.GoOn(TimeSpan.FromDays(7));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(Somewhere, Bearer(week)));
        Assert.Null(desk.Users.Disable(olu));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(Somewhere, Bearer(month)));
        desk.Users.Enable(olu);
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(Somewhere, Bearer(month)));
        Assert.True(desk.Tokens.Revoke(olu.Id, desk.Tokens.Of(olu.Id).Single(token => token.Name == "month").Id));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(Somewhere, Bearer(month)));
    }

    [Theory]
    [InlineData(DeskRole.Admin, TokenScopes.Read, "read")]
    [InlineData(DeskRole.Admin, TokenScopes.Review, "review")]
    [InlineData(DeskRole.Admin, TokenScopes.Read | TokenScopes.Review | TokenScopes.Add, "read review add")]
    [InlineData(DeskRole.Reviewer, TokenScopes.Add, "add")]
    [InlineData(DeskRole.Reader, TokenScopes.Read | TokenScopes.Review | TokenScopes.Add, "read")]
    [InlineData(DeskRole.Reader, null, "read person")]
    [InlineData(DeskRole.Reviewer, null, "read review add person")]
    [InlineData(DeskRole.Admin, null, "read review add admin person")]
    public async Task Rights_are_those_of_the_role_within_the_scopes(DeskRole role, TokenScopes? scopes, string rights)
    {
        var services = new ServiceCollection().AddLogging();
        Policies.AddTo(services);
        await using var provider = services.BuildServiceProvider();
        var authorization = provider.GetRequiredService<IAuthorizationService>();
        var principal = new DeskUser(1, "olu", role, scopes).ToPrincipal("test");
        var granted = new List<string>();
        foreach (string policy in new[] { "read", "review", "add", "admin", "person" })
        {
            if ((await authorization.AuthorizeAsync(principal, policy)).Succeeded) granted.Add(policy);
        }

        Assert.Equal(rights, string.Join(' ', granted));
    }

    [Fact]
    public async Task A_token_is_shown_once_and_only_its_hash_is_kept()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = await desk.SignInAsync();
        using var made = await browser.SubmitAsync("/account", "/account/tokens", [("name", "<b>ci</b>"), ("scope", "read"), ("scope", "add"), ("days", "30")]);
        string page = await browser.ReadAsync("/account");
        int at = page.IndexOf("dl_", StringComparison.Ordinal);
        string token = page[at..page.IndexOf('<', at)];
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(Somewhere, Bearer(token)));
        Assert.DoesNotContain("dl_", await browser.ReadAsync("/account"), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;ci", page, StringComparison.Ordinal);
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(desk.Store.Path)!))
            Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.ASCII.GetBytes(token[3..])));
        using var revoked = await browser.SubmitAsync("/account", $"/account/tokens/{desk.Tokens.Of(1).Single().Id}/revoke", []);
        Assert.Empty(desk.Tokens.Of(1));
    }

    [Fact]
    public async Task Nobody_revokes_the_token_of_another_or_makes_one_beyond_their_role()
    {
        await using var desk = await TeamDesk.StartAsync(null, ("olu", DeskRole.Reader));
        Make(desk, TokenScopes.Read);
        using var olu = await desk.SignInAsync("olu");
        using var revoked = await olu.SubmitAsync("/account", $"/account/tokens/{desk.Tokens.Of(1).Single().Id}/revoke", []);
        Assert.Single(desk.Tokens.Of(1));
        using var made = await olu.SubmitAsync("/account", "/account/tokens", [("name", "x"), ("scope", "review"), ("days", "30")]);
        Assert.Empty(desk.Tokens.Of(desk.Users.Find("olu")!.Id));
        Assert.Contains("can only read", await olu.ReadAsync("/account"), StringComparison.Ordinal);
    }

    private static string Make(TeamDesk desk, TokenScopes scopes) => desk.Tokens.Make(desk.Users.Find("ada")!, "test", scopes, 10).Token!;

    private static (string, string) Bearer(string token) => ("Authorization", "Bearer " + token);
}
