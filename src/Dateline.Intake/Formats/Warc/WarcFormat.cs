using System.IO.Compression;

namespace Dateline.Intake.Formats.Warc;

/// <summary>Web archives, WARC 1.0 and 1.1, packed or not (see README.md in this folder).</summary>
public sealed class WarcFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "WARC";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => IsPlain(head) || (IsPacked(head) && UnpackedStart(head.Bytes).AsSpan().TrimStart("\r\n"u8).StartsWith("WARC/1."u8));

    /// <inheritdoc/>
    public IEnumerable<Outcome> Read(SourceHead head, string id, Stream bytes)
    {
        using var unpacked = IsPacked(head) ? new GZipStream(bytes, CompressionMode.Decompress, leaveOpen: true) : null;
        var records = new WarcReader(unpacked ?? bytes);
        var pages = new WarcPages(head, id);
        bool any = false;
        while (true)
        {
            var (record, block, problem) = Step(head, records, pages);
            if (record is null)
            {
                if (problem is not null) yield return new Refused(problem);
                else if (!any) yield return new Refused(new Problem(head.Source.Name, "is a web archive without pages of text"));
                yield break;
            }

            if (problem is not null) yield return new Refused(problem);
            if (block is null) continue;
            foreach (var outcome in pages.Read(record, block))
            {
                any = true;
                yield return outcome;
            }
        }
    }

    // What is packed fails at any byte, and an iterator cannot yield from a catch; so each step is one call.
    private static (WarcRecord? Record, byte[]? Block, Problem? Problem) Step(SourceHead head, WarcReader records, WarcPages pages)
    {
        try
        {
            var record = records.Next();
            if (record is null) return (null, null, records.Trouble is { } trouble ? new Problem(head.Source.Name, trouble.Reason, Offset: trouble.Offset) : null);
            if (!WarcPages.MayHold(record)) return (record, null, null);
            if (record.Length > IntakeLimits.LongestReport)
                return (record, null, new Problem(pages.NameOf(record), $"is larger than {IntakeLimits.LongestReport / (1024 * 1024)} MiB, the most one report may have", Offset: record.Offset));
            return (record, records.ReadBlock(IntakeLimits.LongestReport), null);
        }
        catch (InvalidDataException)
        {
            return (null, null, new Problem(head.Source.Name, "is broken: it cannot be unpacked any further"));
        }
    }

    private static bool IsPlain(SourceHead head) => head.Text.AsSpan().TrimStart().StartsWith("WARC/1.");

    private static bool IsPacked(SourceHead head) => head.Bytes.Span is [0x1F, 0x8B, ..];

    private static byte[] UnpackedStart(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var start = new byte[64];
            return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
