using Dateline.Desk.Api.Answers;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Accounts.Entry;

/// <summary>Refusals: problem+json (RFC 9457) for programs, plain words for people.</summary>
internal static class Refusal
{
    /// <summary>Whether programs ask there.</summary>
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>Answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status code.</param>
    /// <param name="words">A sentence.</param>
    public static async Task AnswerAsync(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        if (IsApi(context))
        {
            await ProblemKind.AnswerAsync(context, status, words);
            return;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(words + "\n");
    }
}
