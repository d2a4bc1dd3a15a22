using Dateline.Desk.Accounts;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Serving;

/// <summary>Who makes the request that is answered.</summary>
/// <param name="http">The request.</param>
internal sealed class RequestUser(IHttpContextAccessor http) : IDeskUser
{
    public string Name => User?.Name ?? "";

    public bool MayReview => User is { MayReview: true };

    private DeskUser? User => http.HttpContext is { } context ? DeskUser.Of(context) : null;
}
