using Dateline.Archive;
using Dateline.Desk.Accounts;
using Dateline.Desk.Accounts.Storage;
using Dateline.Desk.Api;
using Dateline.Desk.Deciding;
using Dateline.Desk.Pages.Shared;
using Dateline.Reconcile;
using Dateline.Reconcile.Deciding;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Desk.Serving;

/// <summary>What the pages and the API are given.</summary>
internal static class DeskServices
{
    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services, IArchive archive, DeskStore store, DeskOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(archive);
        services.AddSingleton<ViewGate>();
        services.AddSingleton<ChangeGate>();
        services.AddSingleton(options.Clock);
        services.AddSingleton<LazyGazetteer>();
        services.AddSingleton(provider => new Decider(new Reconciliation(), provider.GetRequiredService<LazyGazetteer>().Find));
        services.AddScoped<DeskView>();
        services.AddScoped<DeskDecider>();
        services.AddScoped<PageQuery>();
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        AccountServices.Add(services, store, options);
        ApiEndpoints.Add(services);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "dateline-antiforgery";

            // Not Strict: a page opened from elsewhere would be given another, and the forms of pages that are open already would not fit it.
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.FormFieldName = "antiforgery";
            antiforgery.HeaderName = "X-Antiforgery";
        });
    }
}
