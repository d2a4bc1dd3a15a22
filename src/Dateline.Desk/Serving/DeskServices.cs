using Dateline.Archive;
using Dateline.Desk.Pages.Shared;
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
        services.AddScoped<DeskView>();
        services.AddScoped<PageQuery>();
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
