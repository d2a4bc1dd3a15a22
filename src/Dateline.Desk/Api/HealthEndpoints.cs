using System.ComponentModel;
using System.Data.Common;
using System.Reflection;
using Dateline.Archive;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Documents;
using Dateline.Desk.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api;

/// <summary>Whether the desk is well.</summary>
internal sealed record HealthAnswer(
    [property: Description("ok.")] string Status,
    [property: Description("The version of the program.")] string Version);

/// <summary>A kind of problem.</summary>
internal sealed record ProblemMeaning(
    [property: Description("Its address, as problems bear it.")] string Type,
    [property: Description("The status code it comes with.")] int Status,
    [property: Description("What it is, in a few words.")] string Title,
    [property: Description("What a program can do about it.")] string Meaning);

/// <summary>What anybody may ask: whether the desk is well, what problems mean, what the API is.</summary>
internal static class HealthEndpoints
{
    private static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/health", Health).WithTags("desk").AllowAnonymous().WithName("getHealth").WithSummary("Whether the desk runs and its archive can be read")
            .Produces<HealthAnswer>().WithMetadata(new ApiNotes { Problems = [503] });
        api.MapGet("/problems/{name}", Problem).WithTags("desk").AllowAnonymous().WithName("getProblem").WithSummary("What a kind of problem means").Produces<ProblemMeaning>();
        api.MapGet("/openapi.json", Document).WithTags("desk").AllowAnonymous().WithName("getOpenApi").WithSummary("This description").Produces<object>();
    }

    private static async Task<IResult> Health(DeskView desk, HttpContext context)
    {
        try
        {
            await desk.OpenAsync(context.RequestAborted);
            desk.View.ListReports(null, 1);
            return BodyAnswer.Of(new HealthAnswer("ok", Version));
        }
        catch (Exception failure) when (failure is ArchiveException or DbException)
        {
            return ProblemKind.Unavailable.Because("The archive cannot be read.");
        }
    }

    private static IResult Problem([Description("The end of the problem's type.")] string name) =>
        ProblemKind.All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.Ordinal)) is { } kind
            ? BodyAnswer.Of(new ProblemMeaning(kind.Type, kind.Status, kind.Title, kind.Meaning))
            : ProblemKind.NotFound.Because("There is no such kind of problem.");

    private static async Task<IResult> Document(ApiDocument document, HttpContext context) => new BodyAnswer(await document.ReadAsync(context.RequestAborted));
}
