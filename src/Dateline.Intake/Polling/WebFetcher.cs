using System.Globalization;
using System.Net;
using Dateline.Intake.Bytes;

namespace Dateline.Intake.Polling;

/// <summary>
/// Fetches from the web, politely and on guard: http and https only, public addresses only unless allowed, one request at a time to a host,
/// and bounds on redirects, sizes and time. Nothing is thrown for what goes wrong out there: the answer says it.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private readonly WebSettings _settings;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly HostTurns _turns;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="settings">How the web is spoken to.</param>
    /// <param name="clock">The clock for pauses and for what servers say of time; the system's where it is null.</param>
    public WebFetcher(WebSettings settings, TimeProvider? clock = null)
    {
        _settings = settings;
        _clock = clock ?? TimeProvider.System;
        _client = new HttpClient(GuardedConnection.CreateHandler(settings)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _turns = new HostTurns(settings.Pause, _clock);
    }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>The settings.</summary>
    public WebSettings Settings => _settings;

    /// <summary>Why an address cannot be fetched at all, as the rest of a sentence about it; null where it can be tried.</summary>
    public static string? Objection(string address, out Uri uri)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out uri!)) return "is no address";
        if (uri.Scheme is not ("http" or "https")) return "is no address of the web: it must begin with http:// or https://";
        return uri.UserInfo.Length > 0 ? "holds a name or a password, which would be kept and shown" : null;
    }

    /// <summary>Fetches an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="etag">The ETag of what is there already; null where nothing is.</param>
    /// <param name="lastModified">Its Last-Modified.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<WebAnswer> GetAsync(Uri address, string? etag = null, string? lastModified = null, CancellationToken stop = default)
    {
        Uri? movedTo = null;
        bool isForGood = true;
        for (int hop = 0; ; hop++)
        {
            if (_turns.Held(address.IdnHost) is { } held)
                return new WebAnswer(address) { Reason = $"asks to be left alone for {(long)held.TotalSeconds + 1} more seconds", RetryAfter = held };
            var (answer, next) = await AskAsync(address, etag, lastModified, stop).ConfigureAwait(false);
            answer = answer with { MovedTo = movedTo };
            if (next is null) return answer;
            if (hop == _settings.MostRedirects) return answer with { Reason = $"redirects more than {_settings.MostRedirects} times" };
            if (Objection(next.OriginalString, out _) is { } objection) return answer with { Reason = $"redirects to what {objection}" };
            isForGood &= answer.Status is 301 or 308;
            if (isForGood) movedTo = next;
            address = next;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<(WebAnswer Answer, Uri? Next)> AskAsync(Uri address, string? etag, string? lastModified, CancellationToken stop)
    {
        using var turn = await _turns.TakeAsync(address.IdnHost, stop).ConfigureAwait(false);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(_settings.Timeout);
        try
        {
            using var request = Request(address, etag, lastModified);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            return await ReadAsync(address, response, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (new WebAnswer(address) { Reason = $"did not answer within {_settings.Timeout.TotalSeconds:0} seconds" }, null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            return (new WebAnswer(address) { Reason = Describe(failure) }, null);
        }
    }

    private HttpRequestMessage Request(Uri address, string? etag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        Add("User-Agent", _settings.UserAgent);
        Add("Accept", "application/atom+xml, application/rss+xml, application/rdf+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5");
        Add("Accept-Encoding", "gzip, deflate, br");
        if (etag is not null) Add("If-None-Match", etag);
        if (lastModified is not null) Add("If-Modified-Since", lastModified);
        return request;

        void Add(string name, string value) => request.Headers.TryAddWithoutValidation(name, value);
    }

    private async Task<(WebAnswer Answer, Uri? Next)> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken stop)
    {
        int status = (int)response.StatusCode;
        var retry = RetryAfter(response);
        if (retry is { } wait && status is 429 or 503) _turns.Hold(address.IdnHost, _clock.GetUtcNow() + wait);
        var answer = new WebAnswer(address)
        {
            Status = status,
            ContentType = Field(response, "Content-Type"),
            Language = Field(response, "Content-Language"),
            ETag = Field(response, "ETag"),
            LastModified = Field(response, "Last-Modified"),
            RetryAfter = retry,
            MaxAge = response.Headers.CacheControl?.MaxAge,
        };
        if (status is 301 or 302 or 303 or 307 or 308)
            return Field(response, "Location") is { } location && Uri.TryCreate(address, location, out var next) ? (answer, next) : (answer with { Reason = "redirects to nowhere" }, null);
        if (status is 304) return (answer, null);
        if (status is not 200) return (answer with { Reason = $"answers {status} ({Words(response.StatusCode)})" }, null);
        var (body, reason) = await ReadBodyAsync(response, stop).ConfigureAwait(false);
        return (answer with { Body = body, Reason = reason }, null);
    }

    private async Task<(ReadOnlyMemory<byte>? Body, string? Reason)> ReadBodyAsync(HttpResponseMessage response, CancellationToken stop)
    {
        string tooLong = $"is larger than {_settings.LongestAnswer / (1024.0 * 1024):0.#} MiB, the most that is taken in at once";
        if (response.Content.Headers.ContentLength > _settings.LongestAnswer) return (null, tooLong);
        using var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var packed = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
        {
            packed.Write(buffer, 0, read);
            if (packed.Length > _settings.LongestAnswer) return (null, tooLong);
        }

        var whole = packed.GetBuffer().AsMemory(0, (int)packed.Length);
        return ContentDecoding.Decode(whole, Field(response, "Content-Encoding"), _settings.LongestAnswer) is { } body ? (body, null) : (null, tooLong);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (Field(response, "Retry-After") is not { } written) return null;
        if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)) return TimeSpan.FromSeconds(Math.Min(seconds, 10_000_000));
        var until = NewsDate.Read(written)?.Moment - _clock.GetUtcNow();
        return until > TimeSpan.Zero ? until : null;
    }

    // As it stands: what servers send is often not what the parsers of the framework would have.
    private static string? Field(HttpResponseMessage response, string name)
    {
        if (!response.Headers.NonValidated.TryGetValues(name, out var values) && !response.Content.Headers.NonValidated.TryGetValues(name, out values)) return null;
        string value = values.ToString().Trim();
        return value.Length is 0 or > 2048 ? null : value;
    }

    private static string Describe(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException!)
        {
            if (inner is ForbiddenAddressException) return "is at an address that is not public (this machine, its network or its cloud); --allow-private allows it";
            if (inner is System.Net.Sockets.SocketException socket)
                return socket.SocketErrorCode == System.Net.Sockets.SocketError.HostNotFound ? "is at a host that does not exist" : $"cannot be reached: {socket.SocketErrorCode}";
            if (inner is System.Security.Authentication.AuthenticationException) return "cannot be trusted: its certificate is not good";
            if (inner is InvalidDataException) return "sends an answer that is broken: it cannot be unpacked";
        }

        return "cannot be fetched: the connection broke, or the answer was none";
    }

    private static string Words(HttpStatusCode status) => Enum.IsDefined(status) ? status.ToString() : "no status that is known";
}
