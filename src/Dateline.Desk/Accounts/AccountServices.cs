using System.Net;
using Dateline.Desk.Accounts.Entry;
using Dateline.Desk.Accounts.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Desk.Accounts;

/// <summary>Who asks, what they may, and what is kept of it.</summary>
internal static class AccountServices
{
    private const string Scheme = "desk";

    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services, DeskStore store, DeskOptions options)
    {
        services.AddSingleton(options.Clock).AddSingleton(store);
        services.AddSingleton<Users>().AddSingleton<ApiTokens>().AddSingleton<Audit>().AddSingleton<SavedSearches>().AddSingleton<IdempotencyKeys>();
        services.AddSingleton(new SignInThrottle(options.Clock)).AddSingleton<SignIn>().AddSingleton<Flash>();
        services.AddDataProtection().SetApplicationName("dateline");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new ProtectionKeys(store));
        services.AddCascadingValue(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? DeskUser.Of(context) : null);
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, scheme => scheme.ForwardDefaultSelector = context => SchemeOf(context, options))
            .AddScheme<AuthenticationSchemeOptions, LocalHandler>(LocalHandler.Name, null)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(DeskUser.ByToken, null)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        services.Configure<CookieAuthenticationOptions>(SessionCookie.Scheme, cookie => cookie.TimeProvider = options.Clock);
        Policies.AddTo(services);
        RequestRates.AddTo(services, options);
        if (options.BehindProxy) services.Configure<ForwardedHeadersOptions>(BelieveTheProxy);
    }

    /// <summary>Lets requests through that may pass; after routing.</summary>
    public static void Use(IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<ChangeGuard>();
    }

    private static string SchemeOf(HttpContext context, DeskOptions options)
    {
        if (!options.HasAccounts) return LocalHandler.Name;
        return TokenHandler.IsMeant(context) ? DeskUser.ByToken : SessionCookie.Scheme;
    }

    // Only what stands on this machine is believed, and only its own last word.
    private static void BelieveTheProxy(ForwardedHeadersOptions headers)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.ForwardLimit = 1;
        headers.KnownIPNetworks.Clear();
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Add(new(IPAddress.Parse("127.0.0.0"), 8));
        headers.KnownProxies.Add(IPAddress.IPv6Loopback);
    }
}
