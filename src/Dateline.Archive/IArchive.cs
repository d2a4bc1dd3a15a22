namespace Dateline.Archive;

/// <summary>Keeps reports, their records, what joins them, and what people decided. Whole or not at all.</summary>
/// <remarks>
/// Any number of processes may read while one writes. What a committed change holds survives the end of the process and of the
/// machine; what was not committed leaves no trace.
/// </remarks>
public interface IArchive : IDisposable
{
    /// <summary>Opens the archive as it stands now, for reading; later changes by others are not seen through it.</summary>
    IArchiveView Read();

    /// <summary>Begins a change; waits, within bounds, for another writer to end.</summary>
    /// <exception cref="ArchiveException">Another writer does not end, or the archive cannot be written.</exception>
    IArchiveChange Change();

    /// <summary>Looks at everything that is kept, in bounded memory, and tells what is wrong; nothing where all is well.</summary>
    /// <exception cref="ArchiveException">It cannot be read at all.</exception>
    IEnumerable<Damage> Verify();

    /// <summary>Copies the archive as it stands now into a file that appears whole or not at all, while others read and write.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="ArchiveException">The copy cannot be written, or the archive is damaged.</exception>
    void BackUp(string path);
}
