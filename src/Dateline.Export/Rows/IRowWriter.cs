namespace Dateline.Export.Rows;

/// <summary>Writes rows in one format. Disposing it hands on what is buffered but leaves the stream open.</summary>
public interface IRowWriter : IDisposable
{
    /// <summary>Writes one row; a table for people is shown at the end, when the widths are known.</summary>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Write(Row row);

    /// <summary>Writes what ends the output and flushes it; nothing may be written afterwards.</summary>
    /// <param name="next">The cursor of the next page; null where there is none. Only JSON has room for it.</param>
    /// <exception cref="IOException">The output cannot be written to.</exception>
    void Complete(string? next = null);
}
