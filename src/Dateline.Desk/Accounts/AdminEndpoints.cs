using Dateline.Desk.Accounts.Entry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Accounts;

/// <summary>What the forms of the page of admins post to.</summary>
internal static class AdminEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/users", AddAsync);
        routes.MapPost("/users/{id:long}/role", SetRoleAsync);
        routes.MapPost("/users/{id:long}/password", ResetPassword);
        routes.MapPost("/users/{id:long}/disable", Disable);
        routes.MapPost("/users/{id:long}/enable", Enable);
    }

    private static async Task AddAsync(HttpContext context, Users users, Flash flash, Audit audit)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string name = form["name"].ToString().Trim();
        string password = PasswordRules.Make();
        string? wrong = RightNames.Role(form["role"]) is { } role ? users.Add(name, password, role) : "That is no role.";
        if (wrong is null) audit.Note(context, "made an account", $"{name} ({form["role"]})");
        await EndAsync(context, flash, wrong, new($"{name} may come in. The first password is shown this once: pass it on by a safe way.", Secret: password));
    }

    private static async Task SetRoleAsync(HttpContext context, long id, Users users, Flash flash, Audit audit)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (users.Find(id) is not { } user || RightNames.Role(form["role"]) is not { } role)
        {
            await EndAsync(context, flash, "There is no such account or role.", null);
            return;
        }

        string? wrong = users.SetRole(user, role);
        if (wrong is null) audit.Note(context, "changed a role", $"{user.Name} ({RightNames.Of(role)})");
        await EndAsync(context, flash, wrong, new($"{user.Name} is {RightNames.Of(role)} now."));
    }

    private static Task ResetPassword(HttpContext context, long id, Users users, Flash flash, Audit audit)
    {
        if (users.Find(id) is not { } user) return EndAsync(context, flash, "There is no such account.", null);
        string password = PasswordRules.Make();
        string? wrong = users.SetPassword(user, password);
        if (wrong is null) audit.Note(context, "reset a password", user.Name);
        return EndAsync(context, flash, wrong, new($"{user.Name} has a new password, shown this once; their sessions are over.", Secret: password));
    }

    private static Task Disable(HttpContext context, long id, Users users, Flash flash, Audit audit)
    {
        if (users.Find(id) is not { } user) return EndAsync(context, flash, "There is no such account.", null);
        string? wrong = users.Disable(user);
        if (wrong is null) audit.Note(context, "disabled an account", user.Name);
        return EndAsync(context, flash, wrong, new($"{user.Name} may not come in any more; their sessions are over and their tokens rest."));
    }

    private static Task Enable(HttpContext context, long id, Users users, Flash flash, Audit audit)
    {
        if (users.Find(id) is not { } user) return EndAsync(context, flash, "There is no such account.", null);
        users.Enable(user);
        audit.Note(context, "enabled an account", user.Name);
        return EndAsync(context, flash, null, new($"{user.Name} may come in again."));
    }

    private static Task EndAsync(HttpContext context, Flash flash, string? wrong, FlashNote? done)
    {
        if (wrong is not null) flash.Leave(context, new(wrong, IsBad: true));
        else if (done is not null) flash.Leave(context, done);
        return AccountEndpoints.SeeOther(context, "/admin");
    }
}
