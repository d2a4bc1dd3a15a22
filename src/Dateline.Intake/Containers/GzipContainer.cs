using System.IO.Compression;

namespace Dateline.Intake.Containers;

/// <summary>A file packed by gzip (RFC 1952): of one member or of many one after the other, whose contents are one file.</summary>
internal sealed class GzipContainer : IContainer
{
    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    /// <inheritdoc/>
    /// <remarks>It is the same file unpacked, so it keeps its name; only its ending tells nothing about what is in it.</remarks>
    public IEnumerable<Member> Members(Source source, Stream bytes, Expansion expansion)
    {
        yield return new Member(new Source(source.Name, InnerName(source.FileName), () => new UnpackedStream(new GZipStream(bytes, CompressionMode.Decompress, leaveOpen: true), expansion)));
    }

    private static string InnerName(string name)
    {
        if (name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)) return $"{name[..^4]}.tar";
        return name.Length > 3 && name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }
}
