using Dateline.Archive.Find;
using Dateline.Desk.Pages.Search;
using Dateline.Export.Items;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Serving;

/// <summary>Hands out all that a search finds, in a format for other programs.</summary>
internal static class SearchExport
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["csv"] = "text/csv; charset=utf-8",
        ["jsonl"] = "application/x-ndjson; charset=utf-8",
        ["geojson"] = "application/geo+json",
        ["html"] = "text/html; charset=utf-8",
    };

    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/find/export", (string? q, string? sort, string? format, HttpContext context, DeskView desk) =>
    {
        if (!FindQuery.TryParse(q ?? "", out var query, out var error)) return Results.Text($"The query: {error.Message}\n", statusCode: StatusCodes.Status400BadRequest);
        if (ItemWriters.OfExports.FirstOrDefault(one => string.Equals(one.Name, format, StringComparison.Ordinal)) is not { } chosen || !Types.TryGetValue(chosen.Name, out string? type))
            return Results.Text($"The format is one of {string.Join(", ", Types.Keys)}.\n", statusCode: StatusCodes.Status400BadRequest);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"dateline.{chosen.Name}\"";
        return Results.Stream(output => WriteAsync(output, desk, query, SearchModel.OrderOf(sort), chosen, context.RequestAborted), type);
    });

    // The writers write synchronously: a part at a time is gathered and handed on.
    private static async Task WriteAsync(Stream output, DeskView desk, FindQuery query, FindOrder order, ItemFormat format, CancellationToken stop)
    {
        const int Part = 64 * 1024;
        await desk.OpenAsync(stop);
        using var gathered = new MemoryStream();
        using var writer = ItemWriters.Create(format, gathered, new ItemOptions { Query = query });
        foreach (var item in new FoundItems(desk.View).All(query, order))
        {
            writer.Write(item);
            if (gathered.Length >= Part) await HandOnAsync();
        }

        writer.Complete(null);
        await HandOnAsync();

        async Task HandOnAsync()
        {
            stop.ThrowIfCancellationRequested();
            await output.WriteAsync(gathered.GetBuffer().AsMemory(0, (int)gathered.Length), stop);
            gathered.SetLength(0);
        }
    }
}
