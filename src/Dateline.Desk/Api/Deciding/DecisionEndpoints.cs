using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Archive;
using Dateline.Desk.Accounts;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Documents;
using Dateline.Desk.Api.Reports;
using Dateline.Desk.Deciding;
using Dateline.Desk.Serving;
using Dateline.Reconcile.Deciding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api.Deciding;

/// <summary>Decisions: what was decided, and deciding so that nobody overwrites what they have not seen.</summary>
internal static class DecisionEndpoints
{
    private const string OfReport = """[{"kind": "accept", "target": "i1"}, {"kind": "correct", "target": "i1", "field": "figures[0].value", "value": 12, "note": "the ministry's count"}]""";
    private const string AcrossReports = """{"kind": "merge", "target": "actor:Ilan Brovko", "other": "actor:I. Brovko", "note": "the same minister"}""";
    private const string DecidedItem = "DecisionAsked";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/decisions", List).WithTags("decisions").RequireAuthorization(Policies.Read)
            .WithName("listDecisions").WithSummary("What was decided, in the order in which it was decided").Produces<DecisionsAnswer>();
        api.MapPost("/decisions", AcrossAsync).WithTags("decisions").RequireAuthorization(Policies.Review)
            .WithName("decideAcross").WithSummary("Decide who is who, which items are one, and undo that: all of the list or nothing").Produces<DecidedAnswer>()
            .WithMetadata(new ApiNotes { Problems = [415, 422], Bodies = [("application/json", DecidedItem, AcrossReports)] });
        api.MapPost("/reports/{id}/decisions", DecideAsync).WithTags("decisions").RequireAuthorization(Policies.Review)
            .WithName("decide").WithSummary("Decide about a report and its items: all of the list or nothing, and only if the report is still what you saw").Produces<DecidedAnswer>()
            .WithMetadata(new ApiNotes
            {
                Problems = [412, 415, 422, 428],
                Bodies = [("application/json", DecidedItem, OfReport)],
                Headers = [("If-Match", true, "The ETag of the report or its record, as you saw it.")],
            });
    }

    private static BodyAnswer List(
        DeskView desk,
        [Description("Only about this report and its items.")] string? report = null,
        [Description("The \"next\" of the page before, of the same report.")] string? after = null,
        [Description("How many, 1 to 200; without it 50.")] int? limit = null)
    {
        int most = ApiLimits.Page(limit);
        var about = report is null ? null : ReportFinder.Report(desk.View, report);
        string scope = $"decisions\n{about?.Id}";
        long last = PageCursor.Read(scope, after, 1) is [var number] ? number : 0;
        var decisions = about is null ? desk.View.Decisions() : desk.View.DecisionsAbout(about.Hash);
        var page = decisions.Where(decision => decision.Number > last).Take(most + 1).ToList();
        return BodyAnswer.Of(new DecisionsAnswer([.. page.Take(most).Select(DecisionAnswer.Of)], page.Count > most ? PageCursor.Write(scope, page[most - 1].Number) : null));
    }

    private static async Task<IResult> DecideAsync(HttpContext context, DeskView desk, DeskDecider decider, Audit audit, [Description("The id of the report.")] string id)
    {
        var asked = await AskedDecisions.ReadAsync(context.Request, context.RequestAborted);
        await desk.OpenAsync(context.RequestAborted);
        var report = ReportFinder.Report(desk.View, id);
        var seen = ReportTag.Required(context.Request);
        if (!string.Equals(ReportTag.Of(desk.View, report).Version, seen.Version, StringComparison.Ordinal)) return Changed(desk.View, report, seen);
        IReadOnlyList<DecisionRequest> requests = [.. asked.Select(one => AskedDecisions.At(one, desk.View, report, seen.Version))];
        desk.Renew();
        var outcomes = decider.Make(requests);
        if (outcomes is [DecisionOutcome.Refused refused, ..])
            return refused.Reason == RefusalReason.Changed ? Changed(desk.View, ReportFinder.Report(desk.View, report.Hash.ToString()), seen) : Refused(refused);
        string tag = ReportTag.Of(desk.View, ReportFinder.Report(desk.View, report.Hash.ToString())).ToString();
        return Made(context, audit, outcomes, report.Id, tag);
    }

    private static async Task<IResult> AcrossAsync(HttpContext context, DeskView desk, DeskDecider decider, Audit audit)
    {
        var asked = await AskedDecisions.ReadAsync(context.Request, context.RequestAborted);
        await desk.OpenAsync(context.RequestAborted);
        IReadOnlyList<DecisionRequest> requests = [.. asked.Select(one => AskedDecisions.Across(one, desk.View))];
        desk.Renew();
        var outcomes = decider.Make(requests);
        return outcomes is [DecisionOutcome.Refused refused, ..] ? Refused(refused) : Made(context, audit, outcomes, "actors and items across reports", null);
    }

    private static BodyAnswer Made(HttpContext context, Audit audit, IReadOnlyList<DecisionOutcome> outcomes, string on, string? tag)
    {
        var made = outcomes.OfType<DecisionOutcome.Made>().Select(one => one.Decision).ToList();
        audit.Note(context, string.Create(CultureInfo.InvariantCulture, $"decided ({made[0].Number}–{made[^1].Number})"), on);
        return BodyAnswer.Of(new DecidedAnswer([.. made.Select(DecisionAnswer.Of)], tag), tag);
    }

    private static Problem Changed(IArchiveView view, KeptReport report, ReportTag seen)
    {
        var since = view.DecisionsAbout(report.Hash).Where(decision => decision.Number > seen.Decision).TakeLast(ApiLimits.MostOfPage);
        return ProblemKind.Changed.Because("Somebody decided about the report, or it was read anew, since you saw it.") with
        {
            More = new JsonObject
            {
                ["etag"] = ReportTag.Of(view, report).ToString(),
                ["decisions"] = new JsonArray([.. since.Select(decision => JsonSerializer.SerializeToNode(DecisionAnswer.Of(decision), ApiJson.Options))]),
            },
        };
    }

    private static Problem Refused(DecisionOutcome.Refused refused)
    {
        string sentence = char.ToUpperInvariant(refused.Sentence[0]) + refused.Sentence[1..] + ".";
        return refused.Reason is RefusalReason.Ambiguous ? ProblemKind.Ambiguous.Because(sentence) : ProblemKind.Invalid.Because(sentence);
    }
}
