using System.ComponentModel;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Decisions.Fields;
using Dateline.Desk.Accounts;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Deciding;
using Dateline.Desk.Api.Documents;
using Dateline.Desk.Api.Reports;
using Dateline.Desk.Serving;
using Dateline.Export.Items;
using Dateline.Reading.Description;
using Dateline.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api.Items;

/// <summary>Items, one by one.</summary>
internal static class ItemEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/items/{id}", Show).WithTags("items").RequireAuthorization(Policies.Read)
        .WithName("getItem").WithSummary("An item with its fields, how it stands, and what was decided about it").Produces<ItemAnswer>().WithMetadata(new ApiNotes { HasTag = true });

    private static BodyAnswer Show(DeskView desk, [Description("REPORT:ITEM, such as 0a31b2c3d4e5:i1.")] string id)
    {
        var (report, decided, item) = ReportFinder.Item(desk.View, id);
        var held = decided[item];
        var map = new CodePointMap(decided.Whole.Report.Text);
        var found = new FoundItem(new(report.Number, Math.Min(item.Place, ItemNumber.Most - 1)), report, decided.Whole, item);
        var answer = new ItemAnswer(
            $"{report.Id}:{item.Id}", Labels.Of(held.State), ItemBytes.Of(found),
            [.. ItemFields.Of(decided.Whole, item).Select(field => Of(field, held, decided.Whole.Report.Text, map))], [.. held.Decisions.Select(DecisionAnswer.Of)]);
        return BodyAnswer.Of(answer, ReportTag.Of(desk.View, report).ToString());
    }

    private static FieldAnswer Of(ItemField field, DecidedItem held, string text, CodePointMap map) => new(
        field.Path, field.Text, [.. field.Passages.Select(span => Quote(span, text, map))], field.Rule, field.IsCorrectable, field.Meaning,
        held.Fields.TryGetValue(field.Anchored, out var decision) ? decision.Number : null);

    /// <summary>Words of a report as they are answered.</summary>
    public static QuotedPassage Quote(Span span, string text, CodePointMap map) => new(map.ToCodePoint(span.Start), map.ToCodePoint(span.End), span.Of(text).ToString());
}
