using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Dateline.Desk.Api.Answers;

/// <summary>An answer that is ready, with its entity tag where it has one: who has it already is told so (304).</summary>
/// <param name="body">The body.</param>
/// <param name="tag">The entity tag, with its quotation marks; null for none.</param>
internal sealed class BodyAnswer(byte[] body, string? tag = null) : IResult
{
    /// <summary>The status code.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The media type.</summary>
    public string Type { get; init; } = "application/json";

    /// <summary>Where what was made can be found; null for nowhere.</summary>
    public string? Location { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (tag is not null)
        {
            // It may be kept, but is asked for again each time: somebody may have decided.
            response.Headers.ETag = tag;
            response.Headers.CacheControl = "private, no-cache";
            if (Status == StatusCodes.Status200OK && IsThere(httpContext.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        if (Location is not null) response.Headers.Location = Location;
        response.StatusCode = Status;
        response.ContentType = Type;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static bool IsThere(HttpRequest request, string tag)
    {
        var asked = request.GetTypedHeaders().IfNoneMatch;
        return asked.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Tag.Equals(tag, StringComparison.Ordinal));
    }

    /// <summary>A value as JSON.</summary>
    public static BodyAnswer Of<T>(T value, string? tag = null) => new(ApiJson.Bytes(value), tag);
}
