using System.Net;
using System.Text.RegularExpressions;

namespace Dateline.Desk.Tests.Accounts;

/// <summary>What a browser does: keeps cookies, fills in forms, and shows where it is sent without going there.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri address)
    {
        Address = address;
        _client = new(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public CookieContainer Cookies { get; } = new();

    public string? Session
    {
        get => Cookies.GetCookies(Address)["dateline-session"]?.Value;
        set => Cookies.Add(Address, new Cookie("dateline-session", value) { HttpOnly = true });
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<HttpStatusCode> StatusAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await GetAsync(path, headers);
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> SignInAsync(string name, string password, string back = "/") =>
        await SubmitAsync("/sign-in", "/sessions", [("name", name), ("password", password), ("return", back)]);

    /// <summary>Loads a page and posts a form of it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, (string Name, string Value)[] fields, params (string Name, string Value)[] headers)
    {
        string token = AntiforgeryOf(await ReadAsync(page));
        return await PostAsync(action, [.. fields, ("antiforgery", token)], headers);
    }

    public Task<HttpResponseMessage> PostAsync(string path, (string Name, string Value)[] fields, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request);
    }

    public static string AntiforgeryOf(string page) => WebUtility.HtmlDecode(AntiforgeryField().Match(page).Groups["value"].Value);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""name="antiforgery" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex AntiforgeryField();
}
