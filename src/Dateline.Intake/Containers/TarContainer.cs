using System.Formats.Tar;

namespace Dateline.Intake.Containers;

/// <summary>A tar archive (POSIX ustar, pax and GNU), read as it comes; links and special files are passed over.</summary>
internal sealed class TarContainer : IContainer
{
    private const int MagicAt = 257;

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head) => head.Length > MagicAt + 5 && head[MagicAt..].StartsWith("ustar"u8);

    /// <inheritdoc/>
    public IEnumerable<Member> Members(Source source, Stream bytes, Expansion expansion)
    {
        using var archive = new TarReader(bytes, leaveOpen: true);
        while (Next(archive) is { } entry)
        {
            expansion.CountMember();
            bool isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;
            if (!isFile || !MemberNames.IsOfInterest(entry.Name)) continue;
            yield return new Member(MemberNames.Source(source, entry.Name, () => new UnpackedStream(entry.DataStream ?? Stream.Null, expansion, entry.Length)));
        }
    }

    private static TarEntry? Next(TarReader archive)
    {
        try
        {
            return archive.GetNextEntry();
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or FormatException or NotSupportedException or InvalidOperationException or ArgumentException or OutOfMemoryException or OverflowException)
        {
            throw new ContainerException("is a tar archive that is broken or cut off", failure);
        }
    }
}
