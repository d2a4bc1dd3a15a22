using Dateline.Intake.Formats;

namespace Dateline.Intake.Polling;

/// <summary>Takes in single addresses of the web, whatever format they answer in: a page, a feed, a news item.</summary>
/// <param name="web">Fetches.</param>
public sealed class PageFetcher(WebFetcher web)
{
    private const int HeadLength = 4096;

    private readonly SourceIds _ids = new();

    /// <summary>What becomes of the reports at an address.</summary>
    /// <param name="address">The address as the user gave it.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<IReadOnlyList<Outcome>> FetchAsync(string address, CancellationToken stop = default)
    {
        if (WebFetcher.Objection(address, out var uri) is { } objection) return [new Refused(new Problem(address, objection))];
        var answer = await web.GetAsync(uri, stop: stop).ConfigureAwait(false);
        return answer.Body is { } body ? Read(address, answer, body) : [new Refused(new Problem(address, answer.Reason ?? $"answers {answer.Status}"))];
    }

    private List<Outcome> Read(string address, WebAnswer answer, ReadOnlyMemory<byte> body)
    {
        // Without a file's name: addresses end as they like, and the content decides.
        var source = new Source(address, "page", () => new MemoryStream(body.ToArray(), writable: false))
        {
            ContentType = answer.ContentType,
            Address = answer.Address,
            Language = answer.Language,
        };
        var head = new SourceHead(source, body.Span[..Math.Min(body.Length, HeadLength)]) { Ids = _ids };
        var now = web.Clock.GetUtcNow();
        using var stream = source.Open();
        return [.. ReportFormats.Recognise(head).Read(head, _ids.Claim(address), stream).Select(outcome => outcome is Taken { Report: var report }
            ? new Taken(report with { Url = report.Url ?? answer.Address.AbsoluteUri, RetrievedAt = now })
            : outcome)];
    }
}
