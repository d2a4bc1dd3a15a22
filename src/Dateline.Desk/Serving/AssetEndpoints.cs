using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Serving;

/// <summary>Serves style and script; their names hold a hash of what is in them, so that a browser may keep them.</summary>
internal static class AssetEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{hash}/{name}", (string hash, string name, HttpContext context) =>
    {
        if (DeskAssets.Find(name) is not { } asset || !string.Equals(asset.Hash, hash, StringComparison.Ordinal)) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.Type);
    }).AllowAnonymous();
}
