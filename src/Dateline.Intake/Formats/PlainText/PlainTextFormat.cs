using Dateline.Intake.Bytes;

namespace Dateline.Intake.Formats.PlainText;

/// <summary>
/// One report a file, as plain text. The report's text is the file's, every character of it but a byte order mark;
/// a first line that looks like a headline becomes the title.
/// </summary>
public sealed class PlainTextFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "plain text";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => true;

    /// <inheritdoc/>
    public IEnumerable<Outcome> Read(SourceHead head, string id, Stream bytes)
    {
        yield return ForeignMarks.Name(head.Text) is { } foreign
            ? new Refused(new Problem(head.Source.Name, $"is {foreign}, which cannot be read yet; give plain text or JSON Lines"))
            : ReadWhole(head, id, bytes);
    }

    private static Outcome ReadWhole(SourceHead head, string id, Stream bytes)
    {
        string name = head.Source.Name;
        if (WholeSource.Read(bytes, IntakeLimits.LongestReport) is not { } all)
            return new Refused(new Problem(name, $"is larger than {IntakeLimits.LongestReport / (1024 * 1024)} MiB, the most one report may have"));
        int mark = head.Encoding.MarkLength;
        var body = all.Span[mark..];
        if (TextTrouble.Find(body, head.Encoding) is { } trouble)
            return new Refused(new Problem(name, trouble.Reason, trouble.Line, mark + trouble.Offset));
        string text = head.Encoding.Decode(body)!;
        if (string.IsNullOrWhiteSpace(text)) return new Refused(new Problem(name, "is empty: it holds no text"));
        return new Taken(new Report { Id = id, Text = text, Title = Headline.Find(text), Origin = new(name, "plain text", []) });
    }
}
