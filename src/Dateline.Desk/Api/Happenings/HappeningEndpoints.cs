using System.ComponentModel;
using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Desk.Accounts;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Reports;
using Dateline.Desk.Serving;
using Dateline.Reconcile.Happenings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dateline.Desk.Api.Happenings;

/// <summary>What happened, each happening once.</summary>
internal static class HappeningEndpoints
{
    private const int StreamPage = 32, LongestWords = 200;

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        var happenings = api.MapGroup("/happenings").WithTags("happenings").RequireAuthorization(Policies.Read);
        happenings.MapGet("", List).WithName("listHappenings").WithSummary("Happenings, the latest first").Produces<HappeningsAnswer>();
        happenings.MapGet("/stream", Stream).WithName("allHappenings").WithSummary("All happenings that are asked for, a JSON object a line").Produces<HappeningSummary>(contentType: NdjsonAnswer.MediaType);
        happenings.MapGet("/{id}", Show).WithName("getHappening").WithSummary("A happening with its figures, passages, reasons and contradictions").Produces<HappeningDetail>();
    }

    private static BodyAnswer List(
        DeskView desk, [AsParameters] HappeningAsked asked,
        [Description("The \"next\" of the page before, with the same filters.")] string? after = null, [Description("How many, 1 to 200; without it 50.")] int? limit = null)
    {
        var filter = Filter(asked);
        string scope = Scope(filter);
        long? last = PageCursor.Read(scope, after, 1) is [var number] ? number : null;
        var page = new HappeningSearch(desk.View).Page(filter, last, ApiLimits.Page(limit));
        return BodyAnswer.Of(new HappeningsAnswer([.. page.Happenings.Select(HappeningWriting.Summary)], page.Next is { } next ? PageCursor.Write(scope, next) : null));
    }

    private static NdjsonAnswer Stream(DeskView desk, [AsParameters] HappeningAsked asked)
    {
        var filter = Filter(asked);
        return new NdjsonAnswer(desk, Pages);

        IEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>> Pages()
        {
            long? next = null;
            do
            {
                var page = new HappeningSearch(desk.View).Page(filter, next, StreamPage);
                yield return [.. page.Happenings.Select(happening => (ReadOnlyMemory<byte>)ApiJson.Bytes(HappeningWriting.Summary(happening)))];
                next = page.Next;
            }
            while (next is not null);
        }
    }

    private static IResult Show(DeskView desk, [Description("The id of the happening, or of any item of it.")] string id)
    {
        var (report, decided, item) = ReportFinder.Item(desk.View, id);
        var kept = decided.FindKept(Archive.Decisions.Target.Item(Archive.Decisions.AnchoredItem.Kinds[(int)item.Kind], report.Hash, item.Evidence[0]));
        if (kept is not { Place: < ItemNumber.Most } one || new HappeningFinder(desk.View).Of(new(report.Number, one.Place)) is not { } happening)
            return ProblemKind.NotFound.Because("The item is no part of a happening.");
        return BodyAnswer.Of(new HappeningWriting().Detail(desk.View, happening));
    }

    private static HappeningFilter Filter(HappeningAsked asked)
    {
        if (asked.Kind?.Length > LongestWords || asked.Place?.Length > LongestWords) throw new ProblemException(ProblemKind.BadRequest.Because($"\"kind\" and \"place\" have {LongestWords} characters at most."));
        if (asked.Is is not (null or "incident" or "engagement")) throw new ProblemException(ProblemKind.BadRequest.Because("\"is\" is incident or engagement."));
        if (asked.Kind is { } kind && !kind.All(letter => char.IsAsciiLetter(letter) || letter == '-')) throw new ProblemException(ProblemKind.BadRequest.Because("\"kind\" is a label such as bombing."));
        if (asked.Reports is < 1) throw new ProblemException(ProblemKind.BadRequest.Because("\"reports\" is 1 or more."));
        return new()
        {
            Space = asked.Is is "engagement" ? Space.Engagements : Space.Incidents,
            Kind = string.IsNullOrWhiteSpace(asked.Kind) ? null : asked.Kind,
            Place = string.IsNullOrWhiteSpace(asked.Place) ? null : asked.Place,
            After = asked.From is { } from ? LocalDate.FromDateOnly(from) : null,
            Before = asked.To is { } to ? LocalDate.FromDateOnly(to) : null,
            LeastReports = asked.Reports ?? 1,
        };
    }

    private static string Scope(HappeningFilter filter) => string.Create(
        CultureInfo.InvariantCulture, $"happenings\n{filter.Space}\n{filter.Kind}\n{filter.Place}\n{filter.After:uuuu-MM-dd}\n{filter.Before:uuuu-MM-dd}\n{filter.LeastReports}");
}

/// <summary>Which happenings are asked for.</summary>
internal sealed record HappeningAsked(
    [property: FromQuery(Name = "is"), Description("incident (the usual) or engagement.")] string? Is = null,
    [property: FromQuery(Name = "kind"), Description("Only of this kind: bombing, flood, meeting ...")] string? Kind = null,
    [property: FromQuery(Name = "place"), Description("Only at places whose name or region has words that begin with these, or in the country of this name or code.")] string? Place = null,
    [property: FromQuery(Name = "from"), Description("Only on this day or later, as 2031-03-05.")] DateOnly? From = null,
    [property: FromQuery(Name = "to"), Description("Only on this day or earlier.")] DateOnly? To = null,
    [property: FromQuery(Name = "reports"), Description("Only told of in at least so many reports.")] int? Reports = null);
