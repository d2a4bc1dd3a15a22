using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Archive.Find.Indexing;
using Dateline.Archive.Records;
using Dateline.Archive.Sqlite.Find;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reading.Dates.Publication;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>The tables of reports, texts, records, printings and readers.</summary>
internal sealed class ReportTables(Statements statements, ItemIndex index, DecisionTable decisions)
{
    private const string Columns = "r.number, r.hash, r.title, r.published, r.basis, r.reader";

    private const int VersionBytes = 8;

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

    /// <summary>A report's record as people decided it.</summary>
    public Record RecordOf(ReportNumber number) => DecidedRecordOf(number).Record;

    /// <summary>A report's record as the machine read it and as people decided it.</summary>
    public DecidedRecord DecidedRecordOf(ReportNumber number)
    {
        var (kept, record) = Load(number);
        return DecidedRecord.Of(record, decisions.About(kept.Hash));
    }

    /// <summary>A report's record as the machine read it.</summary>
    public Record MachineRecordOf(ReportNumber number) => Load(number).Record;

    /// <summary>What a report's record rests on; see <see cref="IArchiveView.VersionOf"/>.</summary>
    public string VersionOf(ReportNumber number)
    {
        var kept = Find(number) ?? throw new KeyNotFoundException($"There is no report {number.Value}.");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(kept.Reader.Version + JsonSerializer.Serialize(kept.Reader.Models)));
        hash.AppendData((byte[])statements.Value("SELECT record FROM texts WHERE report = $1", number.Value)!);
        long last = decisions.About(kept.Hash) is [.., var decision] ? decision.Number : 0;
        hash.AppendData(BitConverter.GetBytes(last));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, VersionBytes));
    }

    /// <summary>Writes index and flags of a report anew, as people decided it by now.</summary>
    public void Reindex(ReportNumber number)
    {
        var (kept, record) = Load(number);
        var decided = DecidedRecord.Of(record, decisions.About(kept.Hash));
        index.Unflag(number);
        index.Put(number, IndexedRecord.Of(decided.Record), kept.Printings.Select(printing => printing.Source), isNew: false);
        Flag(number, decided);
    }

    private (KeptReport Kept, Record Record) Load(ReportNumber number)
    {
        using var rows = statements.Query($"SELECT {Columns}, t.text, t.record FROM reports r JOIN texts t ON t.report = r.number WHERE r.number = $1", number.Value);
        if (!rows.Read()) throw new KeyNotFoundException($"There is no report {number.Value}.");
        var kept = Read(rows);
        var report = kept.First.ToReport(RecordCodec.DecodeText(rows.GetFieldValue<byte[]>(6)));
        return (kept, RecordCodec.Decode(rows.GetFieldValue<byte[]>(7), report, kept.Reader));
    }

    /// <summary>The versions of a report; see <see cref="IArchiveView.VersionsOf"/>.</summary>
    public List<KeptReport> VersionsOf(ReportNumber number)
    {
        var self = Find(number) ?? throw new KeyNotFoundException($"There is no report {number.Value}.");
        var urls = self.Printings.Select(printing => printing.Url).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var versions = _printings.AtAddressesOf(number).Where(other => other != number.Value).Select(other => Find(new ReportNumber(other))!).Append(self).ToList();
        return [.. versions.OrderBy(version => Changed(version, urls)).ThenBy(version => version.Hash.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The report with its text.</summary>
    public Report ReportOf(ReportNumber number)
    {
        byte[] text = (byte[]?)statements.Value("SELECT text FROM texts WHERE report = $1", number.Value) ?? throw new KeyNotFoundException($"There is no report {number.Value}.");
        return _printings.Of(number)[0].ToReport(RecordCodec.DecodeText(text));
    }

    /// <summary>Keeps a record; see <see cref="IArchiveChange.Keep(PreparedRecord, DateTimeOffset)"/>.</summary>
    public KeepResult Keep(PreparedRecord prepared, DateTimeOffset at)
    {
        var record = prepared.Record;
        if (KeepPrinting(record.Report, prepared.Hash, at) is { } known) return known;
        var printing = Printing.Of(record.Report, at);
        if (Find(prepared.Hash) is { } there)
        {
            _printings.Add(there.Number, printing);
            var moved = Replace(there.Number, prepared);
            return new(Kept.AnotherPrinting, moved, moved.Number == there.Number ? null : there.Number);
        }

        bool isVersion = printing.Url is { } url && _printings.HasUrl(url);
        var number = FreeNumber(prepared.Wanted);
        Insert(number, prepared);
        _printings.Add(number, printing);
        Index(number, prepared, [printing.Source], isNew: true);
        return new(isVersion ? Kept.NewVersion : Kept.New, Describe(number, prepared, [printing]));
    }

    /// <summary>Keeps a printing; see <see cref="IArchiveChange.KeepPrinting"/>.</summary>
    public KeepResult? KeepPrinting(Report report, TextHash hash, DateTimeOffset at)
    {
        if (Find(hash) is not { } there) return null;
        var printing = Printing.Of(report, at);
        if (there.Printings.Any(printing.IsSameAs)) return new(Kept.AlreadyThere, there);
        if (printing.Follows(there.First) < 0) return null;
        _printings.Add(there.Number, printing);
        if (printing.Source is { } source && !there.Printings.Any(p => string.Equals(p.Source, source, StringComparison.Ordinal)))
            index.Put(there.Number, IndexedRecord.Of(RecordOf(there.Number)), _printings.Of(there.Number).Select(p => p.Source), isNew: false);
        return new(Kept.AnotherPrinting, Find(hash)!);
    }

    /// <summary>Puts another reading in the place of a record.</summary>
    public KeptReport Replace(ReportNumber number, PreparedRecord prepared)
    {
        var wanted = prepared.Wanted;
        index.Unflag(number);
        if (wanted.Day == number.Day)
        {
            Update(number, prepared);
            var same = Find(number)!;
            Index(number, prepared, same.Printings.Select(printing => printing.Source), isNew: false);
            return same;
        }

        // The hash is unique, so the old row goes before the new one comes; its printings are held meanwhile.
        var printings = _printings.Of(number);
        statements.Run("DELETE FROM reports WHERE number = $1", number.Value);
        index.Remove(number);
        var free = FreeNumber(wanted);
        Insert(free, prepared);
        foreach (var printing in printings) _printings.Add(free, printing);
        Index(free, prepared, printings.Select(printing => printing.Source), isNew: true);
        return Describe(free, prepared, printings);
    }

    // Decisions may be older than the report's record here: it was read anew, or is kept in an archive that knew of them before.
    private void Index(ReportNumber number, PreparedRecord prepared, IEnumerable<string?> sources, bool isNew)
    {
        var decided = DecidedRecord.Of(prepared.Record, decisions.About(prepared.Hash));
        index.Put(number, decided.IsUntouched ? prepared.Index : IndexedRecord.Of(decided.Record), sources, isNew);
        Flag(number, decided);
    }

    private void Flag(ReportNumber number, DecidedRecord decided)
    {
        if (decided.IsUntouched) return;
        foreach (var item in RecordItems.Of(decided.Record))
        {
            if (item.Place < ItemNumber.Most && decided[item].IsDecided) index.SetFlag(new(number, item.Place), ItemFlag.Decided, value: true);
        }
    }

    private void Insert(ReportNumber number, PreparedRecord prepared)
    {
        var record = prepared.Record;
        statements.Run(
            "INSERT INTO reports (number, hash, title, length, published, basis, reader) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            number.Value, prepared.Hash.ToArray(), TitleOf(record.Report), (long)record.Report.Text.Length,
            record.Published.Value?.ToString(), (long?)record.Published.Basis, _readers.NumberOf(record.Reader));
        statements.Run("INSERT INTO texts (report, text, record) VALUES ($1, $2, $3)", number.Value, prepared.TextBytes, prepared.RecordBytes);
    }

    private void Update(ReportNumber number, PreparedRecord prepared)
    {
        var record = prepared.Record;
        statements.Run(
            "UPDATE reports SET title = $2, published = $3, basis = $4, reader = $5 WHERE number = $1",
            number.Value, TitleOf(record.Report), record.Published.Value?.ToString(), (long?)record.Published.Basis, _readers.NumberOf(record.Reader));
        statements.Run("UPDATE texts SET record = $2 WHERE report = $1", number.Value, prepared.RecordBytes);
    }

    private static KeptReport Describe(ReportNumber number, PreparedRecord prepared, ImmutableArray<Printing> printings) => new()
    {
        Number = number,
        Hash = prepared.Hash,
        Title = TitleOf(prepared.Record.Report),
        Published = prepared.Record.Published.Value,
        Basis = prepared.Record.Published.Basis,
        Reader = prepared.Record.Reader,
        Printings = printings,
    };

    private static string? TitleOf(Report report) => report.Title?.Of(report.Text).ToString();

    // Those without any moment come last, as by the order of printings.
    private static DateTimeOffset Changed(KeptReport version, HashSet<string> urls) => version.Printings
        .Where(printing => printing.Url is { } url && urls.Contains(url)).Min(printing => printing.Moment) ?? DateTimeOffset.MaxValue;

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
