using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Api.Answers;

/// <summary>Answers with problem+json also where the framework itself refuses: no such address, method, type, value of a parameter.</summary>
/// <param name="next">What answers.</param>
internal sealed class ApiFaults(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (ProblemException found) when (!context.Response.HasStarted)
        {
            await found.Problem.ExecuteAsync(context);
            return;
        }

        var response = context.Response;
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest || response.ContentType is not null) return;
        var kind = ProblemKind.Of(response.StatusCode);
        await kind.Because(kind == ProblemKind.NotFound ? "There is no such address." : kind.Title + ".").ExecuteAsync(context);
    }

    /// <summary>What the framework says of a parameter that does not fit, without the names of its types.</summary>
    public static string Detail(BadHttpRequestException bad)
    {
        string[] quoted = bad.Message.Split('"');
        string named = quoted.Length > 1 ? quoted[1].Split(' ')[^1] : "";
        if (bad.Message.StartsWith("Failed to bind parameter", StringComparison.Ordinal) && quoted.Length > 3) return $"\"{named}\" cannot be \"{quoted[3]}\".";
        if (bad.Message.StartsWith("Required parameter", StringComparison.Ordinal)) return $"\"{named}\" is missing.";
        return "The request cannot be understood.";
    }
}
