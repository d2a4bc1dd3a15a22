using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Desk.Api.Answers;
using Dateline.Export.Tests.Json;

namespace Dateline.Desk.Tests.Api;

public sealed class DocumentTests(SampleApi sample) : IClassFixture<SampleApi>
{
    private static string Docs(string name, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(here), "..", "..", "..", "docs", name));

    [Fact]
    public async Task The_description_is_the_one_that_was_looked_at()
    {
        string made = await sample.Desk.Client.GetStringAsync("openapi.json");
        if (Environment.GetEnvironmentVariable("DATELINE_APPROVE") is "1") await File.WriteAllTextAsync(Docs("openapi.json"), made);
        Assert.Equal(await File.ReadAllTextAsync(Docs("openapi.json")), made);
    }

    [Fact]
    public async Task Every_endpoint_is_described_in_full()
    {
        var document = await sample.Desk.GetAsync("openapi.json");
        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key} {path.Key}")).Order(StringComparer.Ordinal);
        Assert.Equal(Mapped().Order(StringComparer.Ordinal), described);
        foreach (var operation in document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(method => method.Value!))
        {
            Assert.NotEmpty((string)operation["summary"]!);
            Assert.All(operation["parameters"]?.AsArray() ?? [], parameter => Assert.NotEmpty((string?)parameter!["description"] ?? ""));
            Assert.True(operation["responses"]!["429"] is not null, (string)operation["operationId"]!);
        }
    }

    [Fact]
    public async Task References_lead_somewhere()
    {
        var document = await sample.Desk.GetAsync("openapi.json");
        foreach (string to in References(document)) Assert.NotNull(to.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, name) => node?[name]));
    }

    [Theory]
    [InlineData("health", "HealthAnswer")]
    [InlineData("reports", "ReportPage")]
    [InlineData("reports/{report}", "ReportDetail")]
    [InlineData("reports/{report}/record", "ReportRecord")]
    [InlineData("items/{item}", "ItemAnswer")]
    [InlineData("find?q=is:incident", "FindAnswer")]
    [InlineData("find?q=&limit=200", "FindAnswer")]
    [InlineData("happenings", "HappeningsAnswer")]
    [InlineData("happenings/{item}", "HappeningDetail")]
    [InlineData("contradictions", "ContradictionsAnswer")]
    [InlineData("actors?name=Banda", "ActorsAnswer")]
    [InlineData("actors/words?name=Banda", "WordsAnswer")]
    [InlineData("commitments", "CommitmentsAnswer")]
    [InlineData("decisions", "DecisionsAnswer")]
    [InlineData("problems/changed", "ProblemMeaning")]
    public async Task Real_answers_fit_the_description(string path, string schema)
    {
        var found = (await sample.Desk.GetAsync("find?q=is:incident%20kind:bombing&limit=1"))["items"]![0]!;
        string report = (string)found["report"]!["id"]!;
        var answer = await sample.Desk.GetAsync(path.Replace("{report}", report).Replace("{item}", $"{report}:{found["item"]!["id"]}"));
        Assert.Empty(await CheckAsync(answer, schema));
    }

    [Fact]
    public async Task Problems_and_what_is_answered_to_changes_fit_the_description()
    {
        await using var desk = await ApiDesk.StartAsync();
        var added = await desk.PostAsync("reports", ApiDesk.Blast + "\n{}", "application/x-ndjson");
        string id = (string)added.Body!["reports"]![0]!["id"]!, tag = await desk.TagAsync("reports/" + id);
        var made = await desk.PostAsync($"reports/{id}/decisions", """{"kind": "correct", "target": "i1", "field": "figures[0].value", "value": 7}""", headers: ("If-Match", tag));
        var changed = await desk.PostAsync($"reports/{id}/decisions", """{"kind": "accept", "target": "i1"}""", headers: ("If-Match", tag));
        Assert.Empty(await CheckAsync(added.Body, "AddAnswer"));
        Assert.Empty(await CheckAsync(made.Body!, "DecidedAnswer"));
        Assert.Empty(await CheckAsync(changed.Body!, "Problem"));
        Assert.Empty(await CheckAsync(await desk.GetAsync($"items/{id}:i1"), "ItemAnswer"));
        Assert.NotEmpty(await CheckAsync(changed.Body!, "DecidedAnswer"));
    }

    [Fact]
    public void Every_kind_of_problem_is_in_the_page_about_the_API()
    {
        string page = File.ReadAllText(Docs("api.md"), Encoding.UTF8);
        Assert.All(ProblemKind.All, kind => Assert.Contains($"`{kind.Name}` | {kind.Status}", page, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> CheckAsync(JsonNode answer, string schema)
    {
        var document = await sample.Desk.GetAsync("openapi.json");
        var schemas = document["components"]!["schemas"]!.DeepClone();
        foreach (var one in schemas.AsObject()) Plain(one.Value);
        string root = new JsonObject { ["$ref"] = "#/components/schemas/" + schema, ["$defs"] = schemas }.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        using var parsed = JsonDocument.Parse(root);
        using var instance = JsonDocument.Parse(answer.ToJsonString());
        return new SchemaValidator(parsed.RootElement).Check(instance.RootElement);
    }

    // What says nothing about the shape.
    private static void Plain(JsonNode? node)
    {
        if (node is JsonArray many)
        {
            foreach (var one in many) Plain(one);
        }

        if (node is not JsonObject schema) return;
        if (schema["format"] is JsonValue) schema.Remove("format");
        if (schema["default"] is JsonValue) schema.Remove("default");
        foreach (var (_, value) in schema.ToList()) Plain(value);
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject one => (one["$ref"] is JsonValue to ? [(string)to!] : Enumerable.Empty<string>()).Concat(one.SelectMany(pair => References(pair.Value))),
        JsonArray many => many.SelectMany(References),
        _ => [],
    };

    private IEnumerable<string> Mapped() => sample.Desk.Endpoints
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) == true)
        .SelectMany(endpoint => endpoint.Metadata.OfType<Microsoft.AspNetCore.Routing.HttpMethodMetadata>().Single().HttpMethods.Select(method => $"{method.ToLowerInvariant()} {endpoint.RoutePattern.RawText}"));
}
