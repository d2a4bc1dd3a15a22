using System.ComponentModel;
using Dateline.Desk.Accounts;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Items;
using Dateline.Desk.Api.Reports;
using Dateline.Desk.Serving;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Commitments;
using Dateline.Reconcile.Commitments;
using Dateline.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api.Actors;

/// <summary>Aid followed from promise to delivery.</summary>
internal static class CommitmentEndpoints
{
    // What comes before a page is gone through anew for each.
    private const int MostSkipped = 1000, LongestWords = 200;

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/commitments", List).WithTags("commitments").RequireAuthorization(Policies.Read)
        .WithName("listCommitments").WithSummary("Commitments along their stages; who needs more than the first 1,000 narrows the filters").Produces<CommitmentsAnswer>();

    private static BodyAnswer List(
        DeskView desk,
        [Description("By a giver whose name has words that begin with these.")] string? giver = null,
        [Description("To a recipient whose name has words that begin with these.")] string? recipient = null,
        [Description("That reached this stage: considered, pledged, committed, delivered or withheld.")] string? stage = null,
        [Description("The \"next\" of the page before, with the same filters.")] string? after = null,
        [Description("How many, 1 to 200; without it 50.")] int? limit = null)
    {
        int most = ApiLimits.Page(limit);
        if (giver?.Length > LongestWords || recipient?.Length > LongestWords) throw new ProblemException(ProblemKind.BadRequest.Because($"\"giver\" and \"recipient\" have {LongestWords} characters at most."));
        var filter = new CommitmentFilter(Or(giver), Or(recipient), Stage(stage));
        string scope = $"commitments\n{giver}\n{recipient}\n{stage}";
        long passed = PageCursor.Read(scope, after, 1) is [var number] ? number is >= 0 and <= MostSkipped ? number : throw PageCursor.Wrong() : 0;
        var found = CommitmentLadder.Find(desk.View, filter).Skip((int)passed).Take(most + 1).ToList();
        string? next = found.Count > most && passed + most <= MostSkipped ? PageCursor.Write(scope, passed + most) : null;
        return BodyAnswer.Of(new CommitmentsAnswer([.. found.Take(most).Select(Of)], next));
    }

    private static string? Or(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;

    private static CommitmentStage? Stage(string? name)
    {
        if (name is null) return null;
        foreach (var stage in Enum.GetValues<CommitmentStage>())
        {
            if (string.Equals(Labels.Of(stage), name, StringComparison.Ordinal)) return stage;
        }

        throw new ProblemException(ProblemKind.BadRequest.Because($"\"stage\" is one of {string.Join(", ", Enum.GetValues<CommitmentStage>().Select(Labels.Of))}."));
    }

    private static CommitmentAnswer Of(CommitmentLadder ladder) => new(ladder.Id, ladder.Parties(givers: true), ladder.Parties(givers: false), [.. ladder.Steps.Select(Of)]);

    private static LadderStepAnswer Of(LadderStep step)
    {
        string text = step.First.Record.Report.Text;
        var map = new CodePointMap(text);
        return new(
            Labels.Of(step.Stage), step.Amount?.Value, step.Amount?.Currency, step.Sources, step.First.Id, ReportFinder.Summary(step.First.Report),
            [.. step.First.Commitment.Evidence.Select(span => ItemEndpoints.Quote(span, text, map))]);
    }
}
