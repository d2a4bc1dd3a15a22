using Dateline.Intake.Bytes;

namespace Dateline.Intake.Formats;

/// <summary>What can be known of a source before it is read: its name and its first bytes.</summary>
public sealed class SourceHead
{
    /// <summary>Makes the head of a source that begins with <paramref name="bytes"/>.</summary>
    public SourceHead(Source source, ReadOnlySpan<byte> bytes)
    {
        Source = source;
        Bytes = bytes.ToArray();
        Encoding = TextEncoding.Detect(bytes);
        Text = Encoding.DecodeLeniently(bytes[Encoding.MarkLength..]);
    }

    /// <summary>The source.</summary>
    public Source Source { get; }

    /// <summary>The first bytes, for recognition only.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The ids that the batch has given already. A format whose reports bring ids of their own takes them from here.</summary>
    internal SourceIds Ids { get; init; } = new();

    /// <summary>The encoding by the source's byte order mark; UTF-8 where it has none.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>The first characters, at least the first line that is not blank where it is short; for recognition only.</summary>
    public string Text { get; }

    /// <summary>Whether the file's name ends so, in capitals or small letters.</summary>
    public bool HasExtension(string extension) => Source.FileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
