using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Archive.Records;
using Dateline.Reading;
using Dateline.Reading.Dates.Publication;
using Dateline.Text;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>The tables of reports, texts, records, printings and readers.</summary>
internal sealed class ReportTables(Statements statements)
{
    private const string Columns = "r.number, r.hash, r.title, r.published, r.basis, r.reader, r.title_start, r.title_end";

    private readonly PrintingTable _printings = new(statements);
    private readonly ReaderTable _readers = new(statements);

    /// <summary>The report with this text.</summary>
    public KeptReport? Find(TextHash hash) => First($"SELECT {Columns} FROM reports r WHERE r.hash = $1", hash.ToArray());

    /// <summary>The report of this number.</summary>
    public KeptReport? Find(ReportNumber number) => First($"SELECT {Columns} FROM reports r WHERE r.number = $1", number.Value);

    /// <summary>Reports by the beginning of their id, or by an id that came with them.</summary>
    public List<KeptReport> Find(string id, int most)
    {
        var found = IsHexadecimal(id)
            ? Many($"SELECT {Columns} FROM reports r WHERE r.hash >= $1 AND r.hash <= $2 ORDER BY r.hash LIMIT $3", Bytes(id, '0'), Bytes(id, 'f'), (long)most)
            : [];
        if (found.Count > 0) return found;
        return Many($"SELECT {Columns} FROM reports r WHERE r.number IN (SELECT report FROM printings WHERE given_id = $1) ORDER BY r.number LIMIT $2", id, (long)most);
    }

    /// <summary>A page of reports, the latest first.</summary>
    public List<KeptReport> List(ReportNumber? after, int most) =>
        Many($"SELECT {Columns} FROM reports r WHERE r.number < $1 ORDER BY r.number DESC LIMIT $2", after?.Value ?? long.MaxValue, (long)most);

    /// <summary>A report's record.</summary>
    public Record RecordOf(ReportNumber number)
    {
        using var rows = statements.Query($"SELECT {Columns}, t.text, d.record FROM reports r JOIN texts t ON t.report = r.number JOIN records d ON d.report = r.number WHERE r.number = $1", number.Value);
        if (!rows.Read()) throw new KeyNotFoundException($"There is no report {number.Value}.");
        var kept = Read(rows);
        Span? title = rows.IsDBNull(6) ? null : new Span(rows.GetInt32(6), rows.GetInt32(7));
        var report = kept.First.ToReport(RecordCodec.DecodeText(rows.GetFieldValue<byte[]>(8)), title);
        return RecordCodec.Decode(rows.GetFieldValue<byte[]>(9), report, kept.Reader);
    }

    /// <summary>Keeps a record; see <see cref="IArchiveChange.Keep"/>.</summary>
    public KeepResult Keep(Record record, DateTimeOffset at)
    {
        var hash = TextHash.Of(record.Report.Text);
        var printing = Printing.Of(record.Report, at);
        if (Find(hash) is { } there)
        {
            if (there.Printings.Any(printing.IsSameAs)) return new(Kept.AlreadyThere, there);
            _printings.Add(there.Number, printing);
            if (printing.Follows(there.First) > 0) return new(Kept.AnotherPrinting, Find(hash)!);
            var moved = Replace(there.Number, record);
            return new(Kept.AnotherPrinting, moved, moved.Number == there.Number ? null : there.Number);
        }

        bool isVersion = printing.Url is { } url && _printings.HasUrl(url);
        var number = FreeNumber(ReportNumber.For(record.Published.Value?.FirstDay, hash));
        Insert(number, hash, record);
        _printings.Add(number, printing);
        return new(isVersion ? Kept.NewVersion : Kept.New, Find(number)!);
    }

    /// <summary>Puts another reading in the place of a record.</summary>
    public KeptReport Replace(ReportNumber number, Record record)
    {
        var hash = TextHash.Of(record.Report.Text);
        var wanted = ReportNumber.For(record.Published.Value?.FirstDay, hash);
        var printings = _printings.Of(number);
        statements.Run("DELETE FROM reports WHERE number = $1", number.Value);
        var free = wanted.Day == number.Day ? number : FreeNumber(wanted);
        Insert(free, hash, record);
        foreach (var printing in printings) _printings.Add(free, printing);
        return Find(free)!;
    }

    private void Insert(ReportNumber number, TextHash hash, Record record)
    {
        var report = record.Report;
        statements.Run(
            "INSERT INTO reports (number, hash, title, title_start, title_end, length, published, basis, reader) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            number.Value, hash.ToArray(), report.Title?.Of(report.Text).ToString(), (long?)report.Title?.Start, (long?)report.Title?.End, (long)report.Text.Length,
            record.Published.Value?.ToString(), (long?)record.Published.Basis, _readers.NumberOf(record.Reader));
        statements.Run("INSERT INTO texts (report, text) VALUES ($1, $2)", number.Value, RecordCodec.EncodeText(report.Text));
        statements.Run("INSERT INTO records (report, record) VALUES ($1, $2)", number.Value, RecordCodec.Encode(record));
    }

    private ReportNumber FreeNumber(ReportNumber wanted)
    {
        while (statements.Number("SELECT 1 FROM reports WHERE number = $1", wanted.Value) is not null) wanted = new(wanted.Value + 1);
        return wanted;
    }

    private KeptReport? First(string sql, object key) => Many(sql, key) is [var report, ..] ? report : null;

    private List<KeptReport> Many(string sql, params ReadOnlySpan<object?> values)
    {
        var reports = new List<KeptReport>();
        using var rows = statements.Query(sql, values);
        while (rows.Read()) reports.Add(Read(rows));
        return reports;
    }

    private KeptReport Read(SqliteDataReader row)
    {
        var number = new ReportNumber(row.GetInt64(0));
        return new()
        {
            Number = number,
            Hash = new TextHash(row.GetFieldValue<byte[]>(1)),
            Title = row.IsDBNull(2) ? null : row.GetString(2),
            Published = row.IsDBNull(3) ? null : Iso.Date(row.GetString(3)),
            Basis = row.IsDBNull(4) ? null : (DateBasis)row.GetInt32(4),
            Reader = _readers.Of(row.GetInt64(5)),
            Printings = _printings.Of(number),
        };
    }

    private static bool IsHexadecimal(string id) => id.Length is >= 4 and <= 64 && id.All(char.IsAsciiHexDigitLower);

    private static byte[] Bytes(string digits, char rest) => Convert.FromHexString(digits.PadRight(64, rest));
}

/// <summary>The table of readers, which are few.</summary>
internal sealed class ReaderTable(Statements statements)
{
    private readonly Dictionary<long, ReaderVersion> _known = [];
    private readonly Dictionary<ReaderVersion, long> _numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The number of a reader, which is written down where it is new.</summary>
    public long NumberOf(ReaderVersion reader)
    {
        if (_numbers.TryGetValue(reader, out long known)) return known;
        string models = JsonSerializer.Serialize(reader.Models);
        statements.Run("INSERT INTO readers (version, models) VALUES ($1, $2) ON CONFLICT DO NOTHING", reader.Version, models);
        return _numbers[reader] = statements.Number("SELECT number FROM readers WHERE version = $1 AND models = $2", reader.Version, models)!.Value;
    }

    /// <summary>The reader of a number.</summary>
    public ReaderVersion Of(long number)
    {
        if (_known.TryGetValue(number, out var reader)) return reader;
        using var rows = statements.Query("SELECT version, models FROM readers WHERE number = $1", number);
        rows.Read();
        return _known[number] = new(rows.GetString(0), JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(rows.GetString(1))!);
    }
}
