using Dateline.Desk.Pages.Shared;
using Dateline.Export;
using Dateline.Export.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Dateline.Desk.Serving.Exports;

/// <summary>Serves what pages show in other formats. The address is the page's own with <c>format=</c>; inside, such requests are led to endpoints of their own.</summary>
internal static class ExportEndpoints
{
    private const string Prefix = "/exports";

    private static readonly TemplateMatcher[] Pages = [.. PageExports.All.Select(export => new TemplateMatcher(TemplateParser.Parse(export.Path.TrimStart('/')), []))];

    /// <summary>Leads requests for other formats to their endpoints; stands before routing.</summary>
    public static Task Lead(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!string.IsNullOrEmpty(request.Query[PageQuery.Format]) && HttpMethods.IsGet(request.Method) && Array.Exists(Pages, page => page.TryMatch(request.Path, [])))
            request.Path = Prefix + request.Path;
        return next(context);
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var export in PageExports.All)
            routes.MapGet(Prefix + export.Path, (HttpContext context, DeskView desk, PageQuery asked) => Write(export, context, desk, asked));
    }

    private static async Task Write(PageExport export, HttpContext context, DeskView desk, PageQuery asked)
    {
        string format = asked.Text(PageQuery.Format) ?? "";
        (string Type, string Ending)? known = format switch
        {
            "csv" => ("text/csv; charset=utf-8", "csv"),
            "jsonl" => ("application/x-ndjson", "jsonl"),
            "geojson" when export.WriteGeoJson is not null => ("application/geo+json", "geojson"),
            _ => null,
        };
        if (known is not { } kind)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"There is no such format of this page; there are csv, jsonl{(export.WriteGeoJson is null ? "" : ", geojson")}.\n");
            return;
        }

        await desk.OpenAsync(context.RequestAborted);
        var view = desk.View;
        var rows = kind.Ending is "geojson" ? null : export.Rows(view, asked);
        if (rows is null && kind.Ending is not "geojson")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = kind.Type;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{export.Name}.{kind.Ending}\"";
        // The writers of rows know no waiting; what is slow to take the answer holds this thread, within the limits on slow answers.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        if (rows is null) export.WriteGeoJson!(context.Response.Body, view, asked);
        else Write(format, export, rows, context);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static void Write(string format, PageExport export, IEnumerable<Row> rows, HttpContext context)
    {
        using var writer = RowWriters.Create(format, context.Response.Body, export.Columns, new ExportOptions());
        foreach (var row in rows.Take(PageExport.MostRows))
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            writer.Write(row);
        }

        writer.Complete();
    }
}
