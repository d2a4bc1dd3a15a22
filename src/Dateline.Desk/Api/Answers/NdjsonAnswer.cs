using Dateline.Desk.Serving;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Api.Answers;

/// <summary>
/// A stream of JSON objects, a line each. Between two pages the archive is let go, so that whoever takes the answer slowly keeps nobody out; what comes
/// in meanwhile may be in it or not, nothing is in it twice. A fault in the middle ends the connection, so that no part looks like the whole.
/// </summary>
/// <param name="desk">The archive.</param>
/// <param name="pages">Its pages, made as they are asked for.</param>
internal sealed class NdjsonAnswer(DeskView desk, Func<IEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>>> pages) : IResult
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/x-ndjson";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, stop) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = MediaType;
        using var rest = pages().GetEnumerator();
        while (true)
        {
            await desk.OpenAsync(stop);
            if (!rest.MoveNext()) break;
            desk.Renew();
            foreach (var line in rest.Current)
            {
                await response.Body.WriteAsync(line, stop);
                await response.Body.WriteAsync("\n"u8.ToArray(), stop);
            }

            await response.Body.FlushAsync(stop);
        }

        desk.Renew();
    }
}
