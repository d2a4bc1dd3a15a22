using Dateline.Mcp.Answers;
using Dateline.Reading.Description;

namespace Dateline.Mcp.Resources;

/// <summary>A kept report: its text, printings and versions.</summary>
/// <param name="archive">The archive.</param>
internal sealed class ReportPage(KeptArchive archive)
{
    private const int MostPrintings = 100;

    /// <summary>The page of a report.</summary>
    /// <param name="id">The beginning of its id, or the id it came with.</param>
    /// <exception cref="Refusal">There is none.</exception>
    public Answer Of(string id) => archive.Ask(view =>
    {
        var kept = KeptArchive.Report(view, id);
        var report = view.ReportOf(kept.Number);
        if (report.Text.Length > Limits.AnswerBytes) throw new Refusal("The report is too long to be given at once. Find its items by find_items with 'report:ID'.");
        var versions = view.VersionsOf(kept.Number);
        return Answer.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", kept.Id);
            json.WriteString("title", kept.Title);
            json.WriteString("source", kept.First.Source);
            json.WriteString("url", kept.First.Url);
            json.WriteString("published", kept.Published?.ToString());
            json.WriteString("basis", kept.Basis is { } basis ? Labels.Of(basis) : null);
            json.WriteString("textHash", kept.Hash.ToString());
            json.WriteStartArray("printings");
            foreach (var printing in kept.Printings.Take(MostPrintings))
            {
                json.WriteStartObject();
                json.WriteString("givenId", printing.GivenId);
                json.WriteString("source", printing.Source);
                json.WriteString("url", printing.Url);
                json.WriteString("byline", printing.Byline);
                json.WriteString("date", printing.Given?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("versions");
            foreach (var version in versions) json.WriteStringValue(version.Id);
            json.WriteEndArray();
            json.WriteString("text", report.Text);
            json.WriteEndObject();
        });
    });
}
