using Dateline.Desk.Accounts;
using Dateline.Desk.Api;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Pages;
using Dateline.Desk.Serving.Exports;
using Microsoft.AspNetCore.Builder;

namespace Dateline.Desk.Serving;

/// <summary>What a request passes through, in order.</summary>
internal static class DeskPipeline
{
    /// <summary>Sets it up.</summary>
    public static void Use(WebApplication app, DeskOptions options)
    {
        if (options.BehindProxy) app.UseForwardedHeaders();
        app.UseMiddleware<ResponseHeaders>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<FaultPage>();
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseMiddleware<ApiFaults>();
        app.Use(ExportEndpoints.Lead);
        app.UseRouting();
        AccountServices.Use(app);
        app.UseAntiforgery();
        AssetEndpoints.Map(app);
        SearchExport.Map(app);
        AccountEndpoints.Map(app);
        ExportEndpoints.Map(app);
        ApiEndpoints.Map(app);
        app.MapRazorComponents<App>();
    }
}
