using System.IO.Compression;
using Dateline.Intake.Bytes;

namespace Dateline.Intake.Containers;

/// <summary>A zip archive.</summary>
internal sealed class ZipContainer : IContainer
{
    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <inheritdoc/>
    public IEnumerable<Member> Members(Source source, Stream bytes, Expansion expansion)
    {
        using var archive = Open(bytes);
        foreach (var entry in archive.Entries)
        {
            expansion.CountMember();
            if (!MemberNames.IsOfInterest(entry.FullName)) continue;
            var member = MemberNames.Source(source, entry.FullName, () => Open(entry, expansion));
            yield return new Member(member, entry.IsEncrypted ? new Problem(member.Name, "is encrypted; unpack it with its password first") : null);
        }
    }

    // The list of members stands at the end, so the file must be one that can be gone about in.
    private static ZipArchive Open(Stream bytes)
    {
        var whole = (bytes as HeadStream)?.Rewound() ?? Hold(bytes);
        try
        {
            var archive = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries is null ? throw new InvalidDataException() : archive;
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            throw new ContainerException("is a zip archive that is broken or cut off: its list of files cannot be read", failure);
        }
    }

    private static MemoryStream Hold(Stream bytes) => WholeSource.Read(bytes, IntakeLimits.LongestReport) is { } all
        ? new MemoryStream(all.ToArray(), writable: false)
        : throw new ContainerException($"is a zip archive of more than {IntakeLimits.LongestReport / (1024 * 1024)} MiB that is no file of its own; unpack it or give it as a file");

    private static UnpackedStream Open(ZipArchiveEntry entry, Expansion expansion)
    {
        try
        {
            return new UnpackedStream(entry.Open(), expansion, entry.Length);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new ContainerException("is a broken member, or packed in a way that cannot be read", failure);
        }
    }
}
