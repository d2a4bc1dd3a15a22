using Dateline.Reading;

namespace Dateline.Export;

/// <summary>
/// Writes records in one format, one after the other, as they come. One writer serves one thread. Disposing it hands on what
/// is buffered but leaves the stream open.
/// </summary>
public interface IRecordWriter : IDisposable
{
    /// <summary>Writes one record; what is written may stay in a buffer until <see cref="Flush"/> or <see cref="Complete"/>.</summary>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Write(Record record);

    /// <summary>Hands on what is buffered, so that the records written so far can be seen.</summary>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Flush();

    /// <summary>Writes what ends the output and flushes it; nothing may be written afterwards.</summary>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Complete();
}
