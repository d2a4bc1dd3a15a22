using Dateline.Desk.Accounts;
using Dateline.Desk.Accounts.Entry;
using Dateline.Desk.Api;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Pages;
using Dateline.Desk.Serving.Exports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

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
        app.UseWhen(IsForEyes, pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        app.UseWhen(context => !IsForEyes(context), others => others.UseStatusCodePages(SayAsync));
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

    // A page is drawn in place of one that is not there; a form or a program is told in words.
    private static bool IsForEyes(HttpContext context) => !Refusal.IsApi(context) && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    private static Task SayAsync(StatusCodeContext status)
    {
        int code = status.HttpContext.Response.StatusCode;
        return Refusal.AnswerAsync(status.HttpContext, code, code == StatusCodes.Status404NotFound ? "There is nothing here." : ReasonPhrases.GetReasonPhrase(code) + ".");
    }
}
