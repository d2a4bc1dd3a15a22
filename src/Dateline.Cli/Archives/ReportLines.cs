using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Dateline.Archive;
using Dateline.Cli.Output;
using Dateline.Text;

namespace Dateline.Cli.Archives;

/// <summary>Lists kept reports, for people in columns or for programs a line of JSON each.</summary>
/// <param name="output">Where to.</param>
/// <param name="asJson">Whether for programs.</param>
internal sealed class ReportLines(RecordOutput output, bool asJson)
{
    private const int SourceWidth = 24;

    /// <summary>Writes one report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="versions">Its versions, itself among them, the earliest first.</param>
    public void Write(KeptReport report, IReadOnlyList<KeptReport> versions)
    {
        if (asJson) WriteJson(report, versions);
        else WriteColumns(report, versions);
    }

    private void WriteColumns(KeptReport report, IReadOnlyList<KeptReport> versions)
    {
        string source = VisibleText.OnOneLine(report.First.Source ?? "");
        if (source.Length > SourceWidth) source = source[..(SourceWidth - 1)] + "…";
        string marks = Marks(report, versions);
        string title = VisibleText.OnOneLine(report.Title ?? report.First.GivenId);
        string line = string.Create(
            CultureInfo.InvariantCulture, $"{report.Id}  {report.Published?.ToString() ?? "",-10}  {source.PadRight(SourceWidth)}  {title}{marks}\n");
        output.Stream.Write(System.Text.Encoding.UTF8.GetBytes(line));
    }

    private static string Marks(KeptReport report, IReadOnlyList<KeptReport> versions)
    {
        string marks = report.Printings.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{report.Printings.Length} printings");
        if (versions.Count > 1)
        {
            int which = versions.TakeWhile(version => version.Number != report.Number).Count() + 1;
            marks += string.Create(CultureInfo.InvariantCulture, $"{(marks.Length > 0 ? ", " : "")}version {which} of {versions.Count}");
        }

        return marks.Length == 0 ? "" : $"  ({marks})";
    }

    private void WriteJson(KeptReport report, IReadOnlyList<KeptReport> versions)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("id", report.Id);
            json.WriteString("hash", report.Hash.ToString());
            json.WriteString("title", report.Title);
            json.WriteString("published", report.Published?.ToString());
            json.WriteString("reader", report.Reader.Version);
            json.WriteStartArray("printings");
            foreach (var printing in report.Printings) WritePrinting(json, printing);
            json.WriteEndArray();
            json.WriteStartArray("versions");
            foreach (var version in versions) json.WriteStringValue(version.Id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Stream.Write(line.WrittenSpan);
        output.Stream.WriteByte((byte)'\n');
    }

    private static void WritePrinting(Utf8JsonWriter json, Printing printing)
    {
        json.WriteStartObject();
        json.WriteString("given", printing.GivenId);
        json.WriteString("source", printing.Source);
        json.WriteString("url", printing.Url);
        json.WriteString("byline", printing.Byline);
        json.WriteString("date", printing.Given?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteMoment(json, "publishedAt", printing.PublishedAt);
        WriteMoment(json, "modifiedAt", printing.ModifiedAt);
        json.WriteString("origin", printing.Origin?.Source);
        WriteMoment(json, "keptAt", printing.KeptAt);
        json.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is { } at) json.WriteString(name, at);
        else json.WriteNull(name);
    }
}
