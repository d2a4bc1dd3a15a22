using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Archive.Sqlite;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Desk.Tests.Api;

/// <summary>A desk on this machine over an archive of its own, and a program that asks it.</summary>
public sealed class ApiDesk : IAsyncDisposable
{
    /// <summary>Two counts, one counter: enough for an incident with figures and a statement.</summary>
    public const string Blast = """{"id": "w-1", "title": "Blast at Izmir harbour kills six", "date": "2031-03-04", "source": "Coast Wire", "url": "https://coast-wire.example/1", "text": "IZMIR, Turkey — An explosion killed six dock workers and injured 23 others on Tuesday, Governor Selim Karatay said. \"There is no sign of an attack,\" Karatay told reporters."}""";
    private readonly DirectoryInfo _folder;
    private readonly SqliteArchive _archive;
    private readonly DeskServer _server;

    private ApiDesk(DirectoryInfo folder, SqliteArchive archive, DeskServer server)
    {
        (_folder, _archive, _server) = (folder, archive, server);
        Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new(server.Address, "/api/v1/") };
    }

    public HttpClient Client { get; }

    public DirectoryInfo Folder => _folder;

    public IEnumerable<RouteEndpoint> Endpoints => _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static async Task<ApiDesk> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dateline-api-");
        var archive = SqliteArchive.Open(Path.Join(folder.FullName, "a.db"));
        return new(folder, archive, await DeskServer.StartAsync(archive, new DeskOptions { ArchivePath = Path.Join(folder.FullName, "a.db"), Port = 0, LocalName = "ines" }));
    }

    /// <summary>A desk with the reports of the sample emergency, sent as files.</summary>
    public static async Task<ApiDesk> WithSamplesAsync([CallerFilePath] string here = "")
    {
        var desk = await StartAsync();
        string samples = Path.GetFullPath(Path.Join(Path.GetDirectoryName(here), "..", "..", "..", "samples", "kitwe-bombing", "reports"));
        using var form = new MultipartFormDataContent();
        foreach (string file in Directory.GetFiles(samples).Order(StringComparer.Ordinal)) form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file)), "file", Path.GetFileName(file));
        using var answer = await desk.Client.PostAsync("reports", form);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return desk;
    }

    /// <summary>Asks for something that is there.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Sends a body.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseHeaders Headers)> PostAsync(string path, string body, string type = "application/json", params (string Name, string Value)[] headers) =>
        await SendAsync(path, new StringContent(body, new UTF8Encoding(false), new MediaTypeHeaderValue(type)), headers);

    public async Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseHeaders Headers)> SendAsync(string path, HttpContent content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await Client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode >= HttpStatusCode.BadRequest) Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), answer.Headers);
    }

    /// <summary>Adds one report and says its id.</summary>
    public async Task<string> AddAsync(string report = Blast)
    {
        var (status, body, _) = await PostAsync("reports", report);
        Assert.Equal(HttpStatusCode.Created, status);
        return (string)body!["reports"]![0]!["id"]!;
    }

    /// <summary>Asks for something that is refused.</summary>
    public async Task<JsonNode> RefusedAsync(string path, HttpStatusCode status)
    {
        using var answer = await Client.GetAsync(path);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{path}: {answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal((int)status, (int)problem["status"]!);
        return problem;
    }

    public async Task<string> TagAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        return answer.Headers.ETag!.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _archive.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>The sample emergency, added once for tests that only look.</summary>
public sealed class SampleApi : IAsyncLifetime
{
    public ApiDesk Desk { get; private set; } = null!;

    public async Task InitializeAsync() => Desk = await ApiDesk.WithSamplesAsync();

    public async Task DisposeAsync() => await Desk.DisposeAsync();
}
