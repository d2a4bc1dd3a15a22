using Dateline.Desk.Serving;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Accounts;

/// <summary>Who makes the request that is being answered.</summary>
/// <param name="access">The request.</param>
internal sealed class AskingUser(IHttpContextAccessor access) : IDeskUser
{
    public string Name => User?.Name ?? "";

    public bool MayReview => User?.MayReview is true;

    private DeskUser? User => access.HttpContext is { } context ? DeskUser.Of(context) : null;
}
