using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Desk.Accounts;

/// <summary>The names of what a page or an endpoint may ask for: <c>[Authorize(Policy = Policies.Review)]</c>, <c>.RequireAuthorization(Policies.Review)</c>.</summary>
public static class Policies
{
    /// <summary>Looking; what asks for nothing asks for this.</summary>
    public const string Read = "read";

    /// <summary>Deciding.</summary>
    public const string Review = "review";

    /// <summary>Adding reports.</summary>
    public const string Add = "add";

    /// <summary>Letting people in.</summary>
    public const string Admin = "admin";

    /// <summary>Signed in, whatever the role; without a token.</summary>
    internal const string Person = "person";

    /// <summary>Registers them.</summary>
    internal static void AddTo(IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Read, policy => Ask(policy, user => user.MayRead))
        .AddPolicy(Review, policy => Ask(policy, user => user.MayReview))
        .AddPolicy(Add, policy => Ask(policy, user => user.MayAdd))
        .AddPolicy(Admin, policy => Ask(policy, user => user.MayAdminister))
        .AddPolicy(Person, policy => Ask(policy, user => user.Scopes is null))
        .SetFallbackPolicy(Ask(new AuthorizationPolicyBuilder(), user => user.MayRead).Build())
        .SetDefaultPolicy(Ask(new AuthorizationPolicyBuilder(), user => user.MayRead).Build());

    private static AuthorizationPolicyBuilder Ask(AuthorizationPolicyBuilder policy, Func<DeskUser, bool> may) =>
        policy.RequireAssertion(context => DeskUser.Of(context.User) is { } user && may(user));
}
