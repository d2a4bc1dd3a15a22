using System.Net;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Serving;

/// <summary>
/// Refuses requests for a name that is not the desk's, so that a page of the web cannot point a name of its own at this machine
/// (DNS rebinding) and read what a single user sees without a login.
/// </summary>
/// <param name="next">What answers.</param>
/// <param name="options">Which names are the desk's.</param>
internal sealed class HostGuard(RequestDelegate next, DeskOptions options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsOurs(context.Request.Host.Host)) return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This desk is not known by that name. Start it with --host NAME to be reached by a name of your own.\n");
    }

    private bool IsOurs(string host)
    {
        string name = host.Trim('[', ']');
        if (string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)) return true;
        if (options.Hosts.Any(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase))) return true;

        // Addresses cannot be pointed elsewhere.
        return IPAddress.TryParse(name, out var address) && (IPAddress.IsLoopback(address) || options.HasAccounts);
    }
}
