using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Accounts.Entry;

/// <summary>
/// Lets changes through only where the person meant them: a browser sends cookies (and reaches this machine) also for other sites, so it must say
/// that our own page asks (Sec-Fetch-Site, Origin) and bring what only our pages hold (antiforgery). A token is no cookie: nobody sends it by accident.
/// Each change has a line in the audit.
/// </summary>
/// <param name="next">What answers.</param>
/// <param name="antiforgery">Knows what our pages hold.</param>
/// <param name="audit">The audit.</param>
/// <param name="options">Whether people sign in.</param>
internal sealed class ChangeGuard(RequestDelegate next, IAntiforgery antiforgery, Audit audit, DeskOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsLook(context.Request.Method) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        if (!string.Equals(context.User.Identity?.AuthenticationType, DeskUser.ByToken, StringComparison.Ordinal))
        {
            if (!IsSameOrigin(context.Request))
            {
                await Refusal.AnswerAsync(context, StatusCodes.Status403Forbidden, "Changes are made from the desk's own pages only.");
                return;
            }

            if (!IsLocalProgram(context)) await antiforgery.ValidateRequestAsync(context);
        }

        await next(context);
        if (context.Response.StatusCode < StatusCodes.Status400BadRequest && !Audit.IsNoted(context)) audit.Note(context, context.Request.Method, context.Request.Path);
    }

    private static bool IsLook(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.ToString() is not ("same-origin" or "none")) return false;
        if (!request.Headers.TryGetValue("Origin", out var origin)) return true;
        return Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var from) && Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var here)
            && Uri.Compare(from, here, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
    }

    // Every browser names the origin of a change; what names none, and brings no cookie, is a program of this machine's user.
    private bool IsLocalProgram(HttpContext context)
    {
        var headers = context.Request.Headers;
        return !options.HasAccounts && Refusal.IsApi(context) && headers.Origin.Count == 0 && headers.Cookie.Count == 0 && headers.Referer.Count == 0 && !headers.ContainsKey("Sec-Fetch-Site");
    }
}
