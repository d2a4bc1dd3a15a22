using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dateline.Desk.Accounts.Entry;

/// <summary>Programs come with <c>Authorization: Bearer dl_...</c> (RFC 6750), to the API only; a token in an address or a cookie is none.</summary>
internal sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> settings, ILoggerFactory log, UrlEncoder encoder, ApiTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(settings, log, encoder)
{
    private const string Bearer = "Bearer ";

    /// <summary>Whether a request comes with a token.</summary>
    public static bool IsMeant(HttpContext context) => Refusal.IsApi(context) && context.Request.Headers.Authorization.Count > 0;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? given = Request.Headers.Authorization;
        if (given is null || !given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Task.FromResult(AuthenticateResult.NoResult());
        var user = tokens.Check(given[Bearer.Length..].Trim());
        return Task.FromResult(user is null ? AuthenticateResult.Fail("no such token") : AuthenticateResult.Success(new(user.ToPrincipal(DeskUser.ByToken), Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return Refusal.AnswerAsync(Context, StatusCodes.Status401Unauthorized, "The token is not known, is over, or its owner may not come in.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return Refusal.AnswerAsync(Context, StatusCodes.Status403Forbidden, "The token's scopes, or its owner's role, do not allow this.");
    }
}
