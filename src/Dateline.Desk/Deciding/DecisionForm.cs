using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Archive.Decisions;
using Dateline.Archive.Decisions.Fields;
using Dateline.Desk.Pages.Reports;
using Dateline.Reading.Description;
using Dateline.Reconcile.Deciding;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Deciding;

/// <summary>What a person asked for with a form of a report's page.</summary>
/// <param name="Requests">The decisions.</param>
/// <param name="Item">The item that was worked on.</param>
/// <param name="GoesOn">Whether the next item comes then.</param>
/// <param name="Problem">What is wrong with the form; null where nothing is.</param>
internal sealed record DecisionForm(IReadOnlyList<DecisionRequest> Requests, string? Item, bool GoesOn, string? Problem = null)
{
    private const int MostItems = 2000;

    /// <summary>Reads a form. The button's value says what to do: <c>accept:i1</c>, <c>reject:i1:figures[0]</c>, <c>accept:*</c> (all that are ticked), <c>undo:12</c>.</summary>
    /// <param name="form">The form.</param>
    /// <param name="report">The report as the page showed it, or as it is by now.</param>
    public static DecisionForm Read(IFormCollection form, ReportModel report)
    {
        string at = form["at"].ToString();
        string[] asked = form["do"].ToString().Split(':', 3);
        if (asked.Length < 2 || !Enum.TryParse<DecisionKind>(asked[0], ignoreCase: true, out var kind) || !char.IsAsciiLetter(asked[0][0])) return Wrong("Nothing was asked for.", at);
        var plain = new DecisionRequest { Kind = kind, Target = report.Report.Id, By = "", At = default, Expected = form["version"].ToString(), Note = Noted(form) };
        switch (kind)
        {
            case DecisionKind.Undo:
                return new([plain with { Target = asked[1], Expected = null }], at, GoesOn: false);
            case DecisionKind.Add:
                return Add(form, report, plain, asked[1]);
            case DecisionKind.Accept or DecisionKind.Reject when asked[1] is "*":
                string[] items = [.. form["items"].OfType<string>().Take(MostItems)];
                return items.Length == 0
                    ? Wrong("No item is ticked.", at)
                    : new([.. items.Select(item => plain with { Target = $"{report.Report.Id}:{item}" })], at, GoesOn: true);
        }

        plain = plain with { Target = $"{report.Report.Id}:{asked[1]}", Field = asked.Length > 2 ? asked[2] : null };
        if (kind != DecisionKind.Correct) return new([plain], asked[1], GoesOn: kind is DecisionKind.Accept || (kind is DecisionKind.Reject && plain.Field is null));
        var (value, wrong) = ValueOf(form, report, asked[1], plain.Field ?? "");
        return wrong is null ? new([plain with { Value = value!.ToJsonString() }], asked[1], GoesOn: false) : Wrong(wrong, asked[1]);
    }

    private static DecisionForm Wrong(string problem, string? item) => new([], item, GoesOn: false, problem);

    private static string? Noted(IFormCollection form) => form["note"].ToString().Trim() is { Length: > 0 } note ? note : null;

    private static DecisionForm Add(IFormCollection form, ReportModel report, DecisionRequest plain, string kind)
    {
        if (RecordDescription.Kinds.FirstOrDefault(one => string.Equals(one.Name, kind, StringComparison.Ordinal)) is not { } description) return Wrong("There is no such kind.", null);
        var (passages, wrong) = SelectedWords.Read(form, report.Decided.Machine.Report.Text, default);
        if (passages is null) return Wrong(wrong ?? "Select the words that tell it.", null);
        var fields = FormValues.Of(form, description.Fields);
        return new([plain with { Target = $"{report.Report.Id}:{kind}", Value = new JsonObject { ["passages"] = passages, ["fields"] = fields }.ToJsonString() }], null, GoesOn: false);
    }

    // What stands in the boxes, with the words that were selected.
    private static (JsonNode? Value, string? Problem) ValueOf(IFormCollection form, ReportModel report, string item, string path)
    {
        if (report.Decided.WithId(item) is not { } found) return (null, "There is no such item any more.");
        var field = ItemFields.Of(report.Decided.Whole, found).FirstOrDefault(one => string.Equals(one.Path, path, StringComparison.Ordinal));
        var anchor = field is { Passages.IsEmpty: false } ? field.Passages[0] : found.Evidence[0];
        var (passages, wrong) = SelectedWords.Read(form, report.Decided.Machine.Report.Text, anchor);
        if (wrong is not null) return (null, wrong);
        var value = new JsonObject();
        if (form.ContainsKey("v")) value["value"] = FormValues.Scalar(form["v"].ToString(), field?.Value);
        foreach (string name in form.Keys.Where(name => name.StartsWith("v.", StringComparison.Ordinal)))
        {
            if (form[name].ToString().Trim() is { Length: > 0 } text) value[name["v.".Length..]] = FormValues.Scalar(text, null);
        }

        if (passages is not null) value["passages"] = passages;
        return value.Count == 0 ? (null, string.Create(CultureInfo.InvariantCulture, $"Say what {FieldWords.Of(path)} should be.")) : (value, null);
    }
}
