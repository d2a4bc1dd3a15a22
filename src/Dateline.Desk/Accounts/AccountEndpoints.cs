using System.Globalization;
using Dateline.Desk.Accounts.Entry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Accounts;

/// <summary>What the forms of people and rights post to. Each ends in a page to load, which says what was done.</summary>
internal static class AccountEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sessions", SignInAsync).AllowAnonymous();
        routes.MapPost("/sessions/end", SignOutAsync).RequireAuthorization(Policies.Person);
        var own = routes.MapGroup("/account").RequireAuthorization(Policies.Person);
        own.MapPost("/password", ChangePasswordAsync);
        own.MapPost("/tokens", MakeTokenAsync);
        own.MapPost("/tokens/{token:long}/revoke", RevokeToken);
        own.MapPost("/sessions/end", EndSessionsAsync);
        AdminEndpoints.Map(routes.MapGroup("/admin").RequireAuthorization(Policies.Admin));
    }

    /// <summary>The answer to a form: a page to load.</summary>
    public static Task SeeOther(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    private static async Task SignInAsync(HttpContext context, SignIn signIn, Flash flash)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string back = LocalAddress.Or(form["return"]);
        if (await signIn.TryAsync(context, form["name"].ToString().Trim(), form["password"].ToString()) is not { } wrong)
        {
            await SeeOther(context, back);
            return;
        }

        flash.Leave(context, new(wrong, IsBad: true));
        await SeeOther(context, "/sign-in?return=" + Uri.EscapeDataString(back));
    }

    private static async Task SignOutAsync(HttpContext context, Users users, Audit audit)
    {
        audit.Note(context, "signed out", "");
        await SessionCookie.EndAsync(context, users);
        await SeeOther(context, "/sign-in");
    }

    private static async Task ChangePasswordAsync(HttpContext context, Users users, SignIn signIn, Flash flash, Audit audit, TimeProvider clock)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Self(context, users) is { } user)
        {
            string password = form["new"].ToString();
            string? wrong = string.Equals(password, form["again"], StringComparison.Ordinal) ? null : "The new password is not twice the same.";
            wrong ??= await signIn.ConfirmAsync(context, user, form["now"].ToString());
            wrong ??= users.SetPassword(user, password);
            if (wrong is null)
            {
                audit.Note(context, "changed the password", user.Name);
                await SessionCookie.BeginAsync(context, users.Find(user.Id)!, clock);
            }

            flash.Leave(context, wrong is null ? new("The password is changed. All your other sessions are over.") : new(wrong, IsBad: true));
        }

        await SeeOther(context, "/account");
    }

    private static async Task MakeTokenAsync(HttpContext context, Users users, ApiTokens tokens, Flash flash, Audit audit)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Self(context, users) is { } user)
        {
            string name = form["name"].ToString();
            int days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 0;
            var scopes = RightNames.Scope(form["scope"].OfType<string>()) ?? TokenScopes.None;
            var (token, wrong) = tokens.Make(user, name, scopes, days);
            if (token is not null) audit.Note(context, "made a token", $"{name.Trim()} ({RightNames.Of(scopes)}, {days.ToString(CultureInfo.InvariantCulture)} days)");
            flash.Leave(context, wrong is null ? new("The token is made. It is shown this once: copy it now.", Secret: token) : new(wrong, IsBad: true));
        }

        await SeeOther(context, "/account");
    }

    private static Task RevokeToken(HttpContext context, long token, Users users, ApiTokens tokens, Flash flash, Audit audit)
    {
        if (Self(context, users) is { } user && tokens.Of(user.Id).FirstOrDefault(own => own.Id == token) is { } own && tokens.Revoke(user.Id, token))
        {
            audit.Note(context, "revoked a token", own.Name);
            flash.Leave(context, new("The token is worth nothing any more."));
        }

        return SeeOther(context, "/account");
    }

    private static async Task EndSessionsAsync(HttpContext context, Users users, Audit audit)
    {
        if (Self(context, users) is { } user)
        {
            users.EndSessions(user);
            audit.Note(context, "signed out everywhere", user.Name);
            await SessionCookie.EndAsync(context, users);
        }

        await SeeOther(context, "/sign-in");
    }

    // Null on this machine without accounts: there is nothing to change of somebody who has none.
    private static UserAccount? Self(HttpContext context, Users users) => DeskUser.Of(context)?.Id is { } id ? users.Find(id) : null;
}
