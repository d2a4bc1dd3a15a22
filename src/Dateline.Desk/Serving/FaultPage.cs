using System.Data.Common;
using Dateline.Archive;
using Dateline.Desk.Api.Answers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dateline.Desk.Serving;

/// <summary>Answers in plain words where something fails; what failed is told on standard error, not to the asker.</summary>
/// <param name="next">What answers.</param>
/// <param name="log">Where faults are told.</param>
internal sealed class FaultPage(RequestDelegate next, ILogger<FaultPage> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (AntiforgeryValidationException unread) when (unread.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            await AnswerAsync(context, StatusCodes.Status413PayloadTooLarge, "That is too large.");
        }
        catch (AntiforgeryValidationException)
        {
            await AnswerAsync(context, StatusCodes.Status400BadRequest, "This form is not one of the desk's, or too old. Load the page again.");
        }
        catch (BadHttpRequestException bad)
        {
            await AnswerAsync(context, bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "That is too large." : ApiFaults.Detail(bad));
        }
        catch (Exception failure) when (failure is ArchiveException or DbException)
        {
            FaultMessages.Failed(log, context.Request.Path, failure);
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, $"The archive {failure.Message}.");
        }
#pragma warning disable CA1031 // It is told on standard error.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            FaultMessages.Failed(log, context.Request.Path, fault);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "The desk failed. What happened is told where it was started.");
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status, string words)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await ProblemKind.AnswerAsync(context, status, words);
            return;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(words + "\n");
    }
}

/// <summary>What is told on standard error.</summary>
internal static partial class FaultMessages
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Path}:")]
    public static partial void Failed(ILogger log, string path, Exception fault);
}
