using System.Text;
using Dateline.Intake.Bytes;

namespace Dateline.Intake.Formats.JsonLines;

/// <summary>
/// Many reports a file, one JSON object a line (see README.md in this folder). A line that is wrong is refused alone; the
/// lines after it are read. Blank lines are passed over.
/// </summary>
public sealed class JsonLinesFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "JSON Lines";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head)
    {
        if (head.HasExtension(".jsonl") || head.HasExtension(".ndjson") || head.HasExtension(".json")) return true;
        var start = head.Text.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] != '{') return false;
        start = start[1..].TrimStart();
        return start.IsEmpty || start[0] is '"' or '}';
    }

    /// <inheritdoc/>
    public IEnumerable<Outcome> Read(SourceHead head, string id, Stream bytes)
    {
        var lines = new LineReader(bytes, head.Encoding, IntakeLimits.LongestReport);
        bool any = false;
        while (lines.Read())
        {
            if (!lines.IsTooLong && IsBlank(lines.Line)) continue;
            if (!any && OpensManyLines(lines.Line))
            {
                yield return new Refused(new Problem(
                    head.Source.Name, "is JSON over several lines; JSON Lines has each report, whole, on one line", lines.Number, lines.Offset));
                yield break;
            }

            any = true;
            yield return ReadLine(head, id, lines);
        }

        if (!any) yield return new Refused(new Problem(head.Source.Name, "is empty: it holds no report"));
    }

    private static Outcome ReadLine(SourceHead head, string id, LineReader lines)
    {
        if (lines.IsTooLong)
            return Refuse($"is a line of more than {IntakeLimits.LongestReport / (1024 * 1024)} MiB, the most one report may have", 0);
        if (TextTrouble.Find(lines.Line, head.Encoding) is { } trouble) return Refuse(trouble.Reason, trouble.Offset);
        if (head.Encoding.IsUtf8) return Parse(lines.Line, isOriginal: true);
        return Parse(Encoding.UTF8.GetBytes(head.Encoding.Decode(lines.Line)!), isOriginal: false);

        Outcome Parse(ReadOnlySpan<byte> json, bool isOriginal)
        {
            var line = new JsonReport();
            return line.TryRead(json)
                ? new Taken(line.ToReport($"{id}:{lines.Number}", head.Source.Name, lines.Number))
                : Refuse(line.Reason, isOriginal ? line.WrongAt : 0);
        }

        Refused Refuse(string reason, long offset) =>
            new(new Problem(head.Source.Name, reason, lines.Number, lines.Offset + offset));
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\n\0"u8) < 0;

    private static bool OpensManyLines(ReadOnlySpan<byte> line) => line.Trim(" \t\r\0"u8) is [(byte)'{'] or [(byte)'['];
}
