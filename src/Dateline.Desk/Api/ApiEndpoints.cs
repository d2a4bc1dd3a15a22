using Dateline.Desk.Api.Actors;
using Dateline.Desk.Api.Adding;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Deciding;
using Dateline.Desk.Api.Documents;
using Dateline.Desk.Api.Happenings;
using Dateline.Desk.Api.Items;
using Dateline.Desk.Api.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Desk.Api;

/// <summary>The HTTP API: the same record for programs. See docs/api.md.</summary>
internal static class ApiEndpoints
{
    /// <summary>Where it begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>Registers what it needs.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ReportAdder>();
        services.AddSingleton<ApiDocument>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
        services.AddOpenApi(ApiDocument.Name, openApi => openApi.ShouldInclude = api => api.RelativePath?.StartsWith(Root[1..], StringComparison.Ordinal) == true);
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        HealthEndpoints.Map(routes.MapGroup(Root));
        var api = routes.MapGroup(Root).AddEndpointFilter<RouteGroupBuilder, ViewFilter>();
        ReportEndpoints.Map(api);
        AddEndpoint.Map(api);
        ItemEndpoints.Map(api);
        FindEndpoints.Map(api);
        HappeningEndpoints.Map(api);
        ContradictionEndpoints.Map(api);
        ActorEndpoints.Map(api);
        CommitmentEndpoints.Map(api);
        DecisionEndpoints.Map(api);
    }
}
