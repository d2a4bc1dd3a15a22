using System.Text.Json;
using Dateline.Desk.Serving;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Api.Answers;

/// <summary>Takes in bodies: whole, in memory, never by way of a file.</summary>
internal static class RequestBody
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The body.</summary>
    /// <exception cref="ProblemException">It is too large, or takes too long.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > RequestLimits.LargestBody) throw TooLarge();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Longest);
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        try
        {
            await request.Body.CopyToAsync(body, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new ProblemException(ProblemKind.Timeout.Because($"A body takes {Longest.TotalSeconds:0} seconds at most."));
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }

        return body.Length <= RequestLimits.LargestBody ? body.ToArray() : throw TooLarge();
    }

    /// <summary>What is wrong with JSON, and where.</summary>
    public static Problem Wrong(JsonException wrong)
    {
        string at = wrong.LineNumber is { } line ? $" at line {line + 1}, byte {wrong.BytePositionInLine}" : "";
        string path = wrong.Path is { Length: > 1 } where ? $" ({where})" : "";
        return ProblemKind.BadRequest.Because($"The body is not the JSON that is expected here{at}{path}.");
    }

    private static ProblemException TooLarge() => new(ProblemKind.TooLarge.Because($"A body has {RequestLimits.LargestBody} bytes at most."));
}
