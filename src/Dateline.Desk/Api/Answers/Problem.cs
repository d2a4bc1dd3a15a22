using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Api.Answers;

/// <summary>A problem as it is answered: problem+json (RFC 9457).</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Detail">What is wrong this time.</param>
internal sealed record Problem(ProblemKind Kind, string Detail) : IResult
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Further members; never one of the standard ones.</summary>
    public JsonObject More { get; init; } = [];

    /// <summary>As JSON.</summary>
    public byte[] ToBytes()
    {
        var body = new JsonObject { ["type"] = Kind.Type, ["title"] = Kind.Title, ["status"] = Kind.Status, ["detail"] = Detail };
        foreach (var (name, value) in More) body[name] = value?.DeepClone();
        return JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        byte[] body = ToBytes();
        httpContext.Response.StatusCode = Kind.Status;
        httpContext.Response.ContentType = MediaType;
        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}

/// <summary>Ends a request with a problem from wherever it is found.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>The problem.</summary>
    public Problem Problem { get; } = problem;
}
