using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Accounts.Entry;

/// <summary>
/// The session of somebody who signed in: an encrypted cookie that names the account, its stamp and the session. Each request is held against the
/// account as it is now, so that another password, another role or an end hold at once.
/// </summary>
internal static class SessionCookie
{
    /// <summary>The scheme.</summary>
    public const string Scheme = "session";

    /// <summary>How long a session lasts without a request.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(8);

    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan Whole = TimeSpan.FromDays(7);
    private const string Stamp = "stamp";
    private const string Session = "session";
    private const string Since = "since";

    /// <summary>Sets the cookie up.</summary>
    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "dateline-session";
        cookie.Cookie.HttpOnly = true;

        // Not Strict: who follows a link to a report from a message would be asked to sign in again. Looking changes nothing, and each change needs more than this cookie.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Rest;
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = context => AskToSignInAsync(context.HttpContext);
        cookie.Events.OnRedirectToAccessDenied = context => ForbidAsync(context.HttpContext);
    }

    /// <summary>Begins a session; the number of one before is not taken over.</summary>
    public static Task BeginAsync(HttpContext context, UserAccount user, TimeProvider clock)
    {
        string session = RandomNumberGenerator.GetHexString(32, lowercase: true);
        return context.SignInAsync(Scheme, Principal(user, session, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Ends the session of a request: its cookie is worth nothing any more, wherever a copy of it is.</summary>
    public static Task EndAsync(HttpContext context, Users users)
    {
        if (context.User.FindFirst(Session) is { } session) users.EndSession(session.Value, Rest);
        return context.SignOutAsync(Scheme);
    }

    private static ClaimsPrincipal Principal(UserAccount user, string session, string since) =>
        user.ToDeskUser().ToPrincipal(Scheme, new Claim(Stamp, user.Stamp), new Claim(Session, session), new Claim(Since, since));

    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var users = (Users)context.HttpContext.RequestServices.GetService(typeof(Users))!;
        var clock = (TimeProvider)context.HttpContext.RequestServices.GetService(typeof(TimeProvider))!;
        string? stamp = context.Principal?.FindFirst(Stamp)?.Value, session = context.Principal?.FindFirst(Session)?.Value, since = context.Principal?.FindFirst(Since)?.Value;
        if (stamp is not null && session is not null && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out long begun)
            && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(begun) < Whole
            && DeskUser.Of(context.Principal!)?.Id is { } id && users.Find(id) is { Disabled: null } user
            && string.Equals(user.Stamp, stamp, StringComparison.Ordinal) && !users.IsEnded(session))
        {
            context.ReplacePrincipal(Principal(user, session, since));
            return Task.CompletedTask;
        }

        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(Scheme);
    }

    private static Task AskToSignInAsync(HttpContext context)
    {
        if (Refusal.IsApi(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Refusal.AnswerAsync(context, StatusCodes.Status401Unauthorized, "Sign in, or send a token: Authorization: Bearer dl_...");
        }

        // What was sent with a form is not sent again.
        bool canReturn = HttpMethods.IsGet(context.Request.Method) && context.Request.Path != "/";
        string asked = context.Request.PathBase + context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = canReturn ? "/sign-in?return=" + Uri.EscapeDataString(asked) : "/sign-in";
        return Task.CompletedTask;
    }

    private static Task ForbidAsync(HttpContext context)
    {
        if (Refusal.IsApi(context) || !HttpMethods.IsGet(context.Request.Method)) return Refusal.AnswerAsync(context, StatusCodes.Status403Forbidden, "Your role does not allow this.");

        // Without a body: the page that says so is drawn in its place.
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
