using Dateline.Archive.Find;

namespace Dateline.Export.Items;

/// <summary>Writes found items in one format, one after the other. One writer serves one thread. Disposing it leaves the stream open.</summary>
public interface IItemWriter : IDisposable
{
    /// <summary>Writes an item; what is written may stay in a buffer until <see cref="Complete"/>.</summary>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Write(FoundItem item);

    /// <summary>Writes what ends the output and flushes it; nothing may be written afterwards.</summary>
    /// <param name="next">Where the next page begins; null where there is none. Formats without room for it leave it out.</param>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Complete(FindCursor? next);
}
