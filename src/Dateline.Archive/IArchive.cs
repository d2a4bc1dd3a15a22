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
}
