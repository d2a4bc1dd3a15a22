using Dateline.Archive.Find.Indexing;
using Dateline.Archive.Records;
using Dateline.Reading;

namespace Dateline.Archive;

/// <summary>A record with all that keeping it needs and that does not depend on the archive, so that many threads can work ahead of the one that writes.</summary>
public sealed class PreparedRecord
{
    private PreparedRecord(Record record, TextHash hash)
    {
        Record = record;
        Hash = hash;
        TextBytes = RecordCodec.EncodeText(record.Report.Text);
        RecordBytes = RecordCodec.Encode(record);
        Index = IndexedRecord.Of(record);
    }

    /// <summary>The record.</summary>
    public Record Record { get; }

    /// <summary>The hash of its text.</summary>
    public TextHash Hash { get; }

    /// <summary>The number it should have: see <see cref="ReportNumber.For"/>.</summary>
    public ReportNumber Wanted => ReportNumber.For(Record.Published.Value?.FirstDay, Hash);

    /// <summary>The text, compressed.</summary>
    internal byte[] TextBytes { get; }

    /// <summary>The record without its report, compressed.</summary>
    internal byte[] RecordBytes { get; }

    /// <summary>All by which its items are found.</summary>
    internal IndexedRecord Index { get; }

    /// <summary>Prepares a record; a pure function, for any thread.</summary>
    /// <param name="record">The record.</param>
    public static PreparedRecord Of(Record record) => Of(record, TextHash.Of(record.Report.Text));

    /// <summary>Prepares a record whose text was hashed before.</summary>
    /// <param name="record">The record.</param>
    /// <param name="hash">The hash of its text.</param>
    public static PreparedRecord Of(Record record, TextHash hash) => new(record, hash);
}
