using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Dateline.Desk.Api.Documents;

/// <summary>The description of the API (OpenAPI 3.1): made by the framework from the endpoints, completed by their notes and by the schema of the record.</summary>
/// <param name="provider">Makes the framework's part.</param>
/// <param name="endpoints">The endpoints.</param>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider, EndpointDataSource endpoints)
{
    /// <summary>Its name within the framework.</summary>
    public const string Name = "v1";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private byte[]? _bytes;

    /// <summary>The document, in UTF-8; the same bytes each time.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken stop)
    {
        if (_bytes is { } made) return made;
        var document = await provider.GetOpenApiDocumentAsync(stop);
        using var text = new MemoryStream();
        await document.SerializeAsJsonAsync(text, OpenApiSpecVersion.OpenApi3_1, stop);
        text.Position = 0;
        var root = (JsonObject)(await JsonNode.ParseAsync(text, cancellationToken: stop))!;
        Complete(root);
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(root, Written), (byte)'\n'];
        return Interlocked.CompareExchange(ref _bytes, bytes, null) ?? bytes;
    }

    private void Complete(JsonObject root)
    {
        root["info"] = new JsonObject
        {
            ["title"] = "Dateline",
            ["version"] = Name,
            ["description"] = "The public record of what news reports say, each field with the words it came from. Offsets count Unicode code points of the report's text. See docs/api.md.",
            ["license"] = new JsonObject { ["name"] = "Apache 2.0", ["identifier"] = "Apache-2.0" },
        };
        root["servers"] = new JsonArray(new JsonObject { ["url"] = "/" });
        var notes = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .ToDictionary(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, StringComparer.Ordinal);
        ApiSchemas.AddTo(root);
        foreach (var (_, path) in (JsonObject)root["paths"]!)
        {
            foreach (var (_, operation) in (JsonObject)path!)
            {
                if (operation is JsonObject one && one["operationId"]?.GetValue<string>() is { } id && notes.TryGetValue(id, out var endpoint)) OperationNotes.Complete(one, endpoint);
            }
        }
    }
}
