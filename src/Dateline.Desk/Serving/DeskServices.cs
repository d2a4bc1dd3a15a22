using Dateline.Archive;
using Dateline.Desk.Deciding;
using Dateline.Reconcile;
using Dateline.Reconcile.Deciding;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Desk.Serving;

/// <summary>What the pages and the API are given.</summary>
internal static class DeskServices
{
    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services, IArchive archive, DeskOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(archive);
        services.AddSingleton<ViewGate>();
        services.AddSingleton<ChangeGate>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new Decider(new Reconciliation()));
        services.AddScoped<DeskView>();
        services.AddScoped<DeskDecider>();
        services.AddScoped<IDeskUser, LocalUser>();
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "dateline-antiforgery";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.FormFieldName = "antiforgery";
            antiforgery.HeaderName = "X-Antiforgery";
        });
    }
}
