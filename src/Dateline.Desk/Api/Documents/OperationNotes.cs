using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Desk.Api.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api.Documents;

/// <summary>Completes the description of one endpoint: problems, entity tags, headers, bodies, rights.</summary>
internal static class OperationNotes
{
    /// <summary>Completes it.</summary>
    /// <param name="operation">The operation as the framework describes it.</param>
    /// <param name="endpoint">The endpoint.</param>
    public static void Complete(JsonObject operation, RouteEndpoint endpoint)
    {
        var notes = endpoint.Metadata.GetMetadata<ApiNotes>() ?? new ApiNotes();
        bool isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (isOpen) operation["security"] = new JsonArray();
        else operation["description"] = $"{operation["description"]?.GetValue<string>()} Scope: {endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy}.".Trim();
        AddHeaders(operation, notes);
        if (notes.Bodies.Count > 0) operation["requestBody"] = Body(notes);
        var responses = (JsonObject)operation["responses"]!;
        if (notes.HasTag) AddTag(operation, responses);
        bool takesParameters = operation["parameters"] is JsonArray { Count: > 0 } || notes.Bodies.Count > 0;
        bool namesOne = endpoint.RoutePattern.Parameters.Count > 0;
        int[] own = [.. takesParameters ? [400] : Array.Empty<int>(), .. isOpen ? [] : new[] { 401, 403 }, .. namesOne ? [404] : Array.Empty<int>(), .. namesOne && !isOpen ? [409] : Array.Empty<int>(), 429];
        foreach (int status in own.Concat(notes.Problems).Distinct().Order()) responses[status.ToString(CultureInfo.InvariantCulture)] = Problem(status);
    }

    private static void AddHeaders(JsonObject operation, ApiNotes notes)
    {
        foreach (var (name, isRequired, meaning) in notes.Headers)
        {
            var parameters = operation["parameters"] as JsonArray ?? (JsonArray)(operation["parameters"] = new JsonArray());
            parameters.Add(new JsonObject
            {
                ["name"] = name,
                ["in"] = "header",
                ["required"] = isRequired,
                ["description"] = meaning,
                ["schema"] = new JsonObject { ["type"] = "string" },
            });
        }
    }

    private static JsonObject Body(ApiNotes notes)
    {
        var content = new JsonObject();
        foreach (var (type, schema, example) in notes.Bodies)
        {
            var media = new JsonObject { ["schema"] = schema is null ? Bytes(type) : OneOrList(schema) };
            if (example is not null) media["example"] = JsonNode.Parse(example);
            content[type] = media;
        }

        return new() { ["required"] = true, ["content"] = content };
    }

    private static JsonObject Bytes(string type) => type is "multipart/form-data"
        ? new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["file"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["contentMediaType"] = "application/octet-stream" } } },
        }
        : new();

    private static JsonObject OneOrList(string schema) => schema is "DecisionAsked"
        ? new() { ["oneOf"] = new JsonArray(Reference(schema), new JsonObject { ["type"] = "array", ["minItems"] = 1, ["maxItems"] = ApiLimits.MostDecisions, ["items"] = Reference(schema) }) }
        : Reference(schema);

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    private static void AddTag(JsonObject operation, JsonObject responses)
    {
        ((JsonObject)responses["200"]!)["headers"] = new JsonObject
        {
            ["ETag"] = new JsonObject { ["description"] = "For If-None-Match, and for If-Match of decisions.", ["schema"] = new JsonObject { ["type"] = "string" } },
        };
        responses["304"] = new JsonObject { ["description"] = "It is still what If-None-Match says." };
        AddHeaders(operation, new() { Headers = [("If-None-Match", false, "The ETag of what you have already.")] });
    }

    private static JsonObject Problem(int status) => new()
    {
        ["description"] = string.Join("; or ", ProblemKind.All.Where(kind => kind.Status == status).Select(kind => kind.Title)) + ".",
        ["content"] = new JsonObject { [Answers.Problem.MediaType] = new JsonObject { ["schema"] = Reference("Problem") } },
    };
}
