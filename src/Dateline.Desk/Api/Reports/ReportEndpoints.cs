using System.ComponentModel;
using System.Text;
using Dateline.Archive;
using Dateline.Desk.Accounts;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Documents;
using Dateline.Desk.Serving;
using Dateline.Export;
using Dateline.Reading.Description;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Desk.Api.Reports;

/// <summary>Reports, their texts and their records.</summary>
internal static class ReportEndpoints
{
    private const string Scope = "reports";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("reports").RequireAuthorization(Policies.Read);
        reports.MapGet("", List).WithName("listReports").WithSummary("Reports, the latest published first").Produces<ReportPage>();
        reports.MapGet("/{id}", Show).WithName("getReport").WithSummary("A report with its printings and versions").Produces<ReportDetail>().WithMetadata(new ApiNotes { HasTag = true });
        reports.MapGet("/{id}/text", Text).WithName("getText").WithSummary("The text of a report, as it was taken in; offsets count its code points")
            .Produces<string>(contentType: "text/plain").WithMetadata(new ApiNotes { HasTag = true });
        reports.MapGet("/{id}/record", Record).WithName("getRecord").WithSummary("The record of a report as people decided it: what 'dateline show --format jsonl' writes")
            .Produces<ReportRecord>().WithMetadata(new ApiNotes { HasTag = true });
    }

    private static BodyAnswer List(
        DeskView desk, [Description("The \"next\" of the page before.")] string? after = null, [Description("How many, 1 to 200; without it 50.")] int? limit = null)
    {
        int most = ApiLimits.Page(limit);
        ReportNumber? last = PageCursor.Read(Scope, after, 1) is [var number] ? new(number) : null;
        var found = desk.View.ListReports(last, most + 1);
        string? next = found.Count > most ? PageCursor.Write(Scope, found[most - 1].Number.Value) : null;
        return BodyAnswer.Of(new ReportPage([.. found.Take(most).Select(ReportFinder.Summary)], next));
    }

    private static BodyAnswer Show(DeskView desk, [Description("The id, its beginning (4 digits or more), or an id that the report came with.")] string id)
    {
        var report = ReportFinder.Report(desk.View, id);
        var tag = ReportTag.Of(desk.View, report);
        byte[] body = ApiJson.Bytes(new ReportDetail(
            ReportFinder.Summary(report), report.Basis is { } basis ? Labels.Of(basis) : null, report.Reader.Version, [.. report.Printings.Select(Of)],
            [.. desk.View.VersionsOf(report.Number).Select(version => version.Id)], tag.Decision == 0 ? null : tag.Decision));
        return new BodyAnswer(body, tag.With(body));
    }

    private static BodyAnswer Text(DeskView desk, [Description("The id of the report.")] string id)
    {
        var report = ReportFinder.Report(desk.View, id);
        return new BodyAnswer(Encoding.UTF8.GetBytes(desk.View.ReportOf(report.Number).Text), $"\"{report.Hash}\"") { Type = "text/plain; charset=utf-8" };
    }

    private static BodyAnswer Record(
        DeskView desk, [Description("The id of the report.")] string id, [Description("Whether the machine's own reading is wanted, before anybody decided.")] bool machine = false)
    {
        var report = ReportFinder.Report(desk.View, id);
        var record = machine ? desk.View.MachineRecordOf(report.Number) : desk.View.RecordOf(report.Number);
        using var body = new MemoryStream();
        using (var writer = RecordWriters.Create("jsonl", body, new ExportOptions()))
        {
            writer.Write(record);
            writer.Complete();
        }

        return new BodyAnswer(body.ToArray(), ReportTag.Of(desk.View, report).ToString());
    }

    private static ReportPrinting Of(Printing printing) => new(
        printing.GivenId, printing.Source, printing.Url, printing.Byline, printing.Language, printing.Given, printing.PublishedAt, printing.ModifiedAt, printing.Origin?.Source, printing.KeptAt);
}
