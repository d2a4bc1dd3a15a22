namespace Dateline.Intake.Formats.Warc;

/// <summary>One record of a web archive: its header, and how its block is to be read.</summary>
/// <param name="Number">Which record of the file it is, from 1.</param>
/// <param name="Offset">Where its header begins in the unpacked file, in bytes from 0.</param>
/// <param name="Headers">The fields of its header.</param>
/// <param name="Length">How long its block is, in bytes.</param>
internal sealed record WarcRecord(int Number, long Offset, HeaderFields Headers, long Length)
{
    /// <summary>The kind: <c>response</c>, <c>resource</c>, <c>conversion</c>, <c>request</c> and so on.</summary>
    public string Type => Headers["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>The address that was archived; null where there is none.</summary>
    public string? Target => Headers["WARC-Target-URI"]?.Trim('<', '>');

    /// <summary>When it was archived.</summary>
    public DateTimeOffset? Captured => NewsDate.Read(Headers["WARC-Date"])?.Moment;
}
