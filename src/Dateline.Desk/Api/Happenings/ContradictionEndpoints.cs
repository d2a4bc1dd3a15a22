using System.ComponentModel;
using Dateline.Archive;
using Dateline.Desk.Accounts;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Serving;
using Dateline.Export.Listings;
using Dateline.Reconcile.Contradictions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api.Happenings;

/// <summary>What cannot both be right.</summary>
internal static class ContradictionEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/contradictions", List).WithTags("happenings").RequireAuthorization(Policies.Read)
        .WithName("listContradictions").WithSummary("What two reports of one happening say that cannot both be right").Produces<ContradictionsAnswer>();

    private static BodyAnswer List(
        DeskView desk,
        [Description("Only decided ones (true) or open ones (false); without it, all.")] bool? decided = null,
        [Description("Only about this: killed, injured, date, place, disputedBy ...")] string? field = null,
        [Description("The \"next\" of the page before, with the same filters.")] string? after = null,
        [Description("How many, 1 to 200; without it 50.")] int? limit = null)
    {
        int most = ApiLimits.Page(limit);
        ClaimField? about = Field(field);
        string scope = $"contradictions\n{decided}\n{about}";
        var last = PageCursor.Read(scope, after, 3) is [var right, var left, var number] ? (Right: new ItemNumber(right), Left: left, Field: number) : ((ItemNumber Right, long Left, long Field)?)null;
        var queue = new ContradictionQueue(desk.View);
        var rest = queue.Entries(decided, about, last?.Right);
        if (last is { } end) rest = rest.SkipWhile(entry => entry.Right == end.Right && !(entry.Left.Value == end.Left && (long)entry.Field == end.Field)).SkipWhile(entry => IsEnd(entry, end));
        var page = rest.Take(most + 1).ToList();
        string? next = page.Count > most && page[most - 1] is var before ? PageCursor.Write(scope, before.Right.Value, before.Left.Value, (long)before.Field) : null;
        var writing = new HappeningWriting();
        return BodyAnswer.Of(new ContradictionsAnswer([.. page.Take(most).Select(queue.Open).OfType<Contradiction>().Select(writing.Of)], next));
    }

    private static bool IsEnd(ContradictionEntry entry, (ItemNumber Right, long Left, long Field) end) =>
        entry.Right == end.Right && entry.Left.Value == end.Left && (long)entry.Field == end.Field;

    private static ClaimField? Field(string? name)
    {
        if (name is null) return null;
        foreach (var field in Enum.GetValues<ClaimField>())
        {
            if (string.Equals(ContradictionListing.NameOf(field), name, StringComparison.Ordinal)) return field;
        }

        throw new ProblemException(ProblemKind.BadRequest.Because($"\"field\" is one of {string.Join(", ", Enum.GetValues<ClaimField>().Select(ContradictionListing.NameOf))}."));
    }
}
