using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Accounts;

/// <summary>Who asks.</summary>
/// <param name="Id">The number of the account; null where nobody needs to sign in.</param>
/// <param name="Name">The name under which decisions are kept.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Scopes">What the token they came with may be used for; null where they came without one, and all is open to them that is open to their role.</param>
public sealed record DeskUser(long? Id, string Name, DeskRole Role, TokenScopes? Scopes)
{
    /// <summary>How somebody came in.</summary>
    internal const string ByToken = "token";
    private const string ScopeClaim = "scopes";

    /// <summary>Who asks for an answer; null where nobody is signed in.</summary>
    public static DeskUser? Of(HttpContext context) => Of(context.User);

    /// <summary>Who a principal of the desk is; null where it is nobody.</summary>
    public static DeskUser? Of(ClaimsPrincipal principal)
    {
        if (principal.Identity is not ClaimsIdentity { IsAuthenticated: true } identity || RightNames.Role(identity.FindFirst(ClaimTypes.Role)?.Value) is not { } role) return null;
        long? id = long.TryParse(identity.FindFirst(ClaimTypes.NameIdentifier)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
        TokenScopes? scopes = identity.FindFirst(ScopeClaim) is { } claim ? RightNames.Scope(claim.Value.Split(',')) ?? TokenScopes.None : null;
        return new(id, identity.Name ?? "", role, scopes);
    }

    /// <summary>Whether they may look.</summary>
    public bool MayRead => Has(TokenScopes.Read);

    /// <summary>Whether they may decide.</summary>
    public bool MayReview => Role >= DeskRole.Reviewer && Has(TokenScopes.Review);

    /// <summary>Whether they may add reports.</summary>
    public bool MayAdd => Role >= DeskRole.Reviewer && Has(TokenScopes.Add);

    /// <summary>Whether they may let people in. No token may.</summary>
    public bool MayAdminister => Role == DeskRole.Admin && Scopes is null;

    /// <summary>The user as the framework passes one on.</summary>
    /// <param name="scheme">How they came in.</param>
    /// <param name="more">What else is kept of the session.</param>
    internal ClaimsPrincipal ToPrincipal(string scheme, params ReadOnlySpan<Claim> more)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, Id?.ToString(CultureInfo.InvariantCulture) ?? "local"));
        identity.AddClaim(new(ClaimTypes.Name, Name));
        identity.AddClaim(new(ClaimTypes.Role, RightNames.Of(Role)));
        if (Scopes is { } scopes) identity.AddClaim(new(ScopeClaim, RightNames.Of(scopes)));
        foreach (var claim in more) identity.AddClaim(claim);
        return new(identity);
    }

    private bool Has(TokenScopes scope) => Scopes is not { } scopes || scopes.HasFlag(scope);
}
