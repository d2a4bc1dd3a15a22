using System.Collections.Immutable;
using Dateline.Archive.Find;
using Dateline.Archive.Find.Indexing;
using NodaTime;

namespace Dateline.Archive.Sqlite.Find;

/// <summary>The tables by which items are found.</summary>
/// <remarks>
/// What is put is held back and written in the order of numbers: an FTS5 table that is given falling numbers writes out all it holds each time
/// (https://sqlite.org/fts5.html#the_hashsize_configuration_option).
/// </remarks>
internal sealed class ItemIndex(Statements statements)
{
    private const int Shift = 16;

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private ImmutableSortedDictionary<long, Held> _held = ImmutableSortedDictionary<long, Held>.Empty;

    /// <summary>Lets a report's items be found; one that is found already is taken away first.</summary>
    /// <param name="report">The report.</param>
    /// <param name="record">All by which its items are found.</param>
    /// <param name="sources">All who printed it.</param>
    /// <param name="isNew">Whether nothing of the report was put before.</param>
    public void Put(ReportNumber report, IndexedRecord record, IEnumerable<string?> sources, bool isNew)
    {
        string names = string.Join(' ', sources.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(source => NameWords.Of(NameField.Source, source)));
        bool isThere = !isNew || (_held.TryGetValue(report.Value, out var held) && held.IsThere);
        _held = _held.SetItem(report.Value, new(record, names, isThere));
    }

    /// <summary>Takes a report's items away.</summary>
    public void Remove(ReportNumber report) => _held = _held.SetItem(report.Value, new(null, "", IsThere: true));

    /// <summary>Writes what was held back; to be called before anything is looked for and before the end.</summary>
    public void Write()
    {
        if (_held.IsEmpty) return;
        foreach (var (report, held) in _held)
            if (held.IsThere) Delete(report);
        foreach (var (report, held) in _held)
            foreach (var item in held.Record?.Items ?? []) Insert(report << Shift | (uint)item.Place, item, held.Sources);
        foreach (var (report, held) in _held)
            if (held.Record is { } record) statements.Run("INSERT INTO report_words (rowid, text) VALUES ($1, $2)", report, record.Text);
        _held = _held.Clear();
    }

    /// <summary>Sets or clears a flag.</summary>
    public void SetFlag(ItemNumber item, ItemFlag flag, bool value) => statements.Run(
        value ? "INSERT INTO flags (flag, item) VALUES ($1, $2) ON CONFLICT DO NOTHING" : "DELETE FROM flags WHERE flag = $1 AND item = $2", (long)flag, item.Value);

    /// <summary>Takes all flags from a report's items, at once: what is flagged afterwards is flagged anew.</summary>
    public void Unflag(ReportNumber report)
    {
        long first = report.Value << Shift;
        foreach (var flag in Enum.GetValues<ItemFlag>())
            statements.Run("DELETE FROM flags WHERE flag = $1 AND item BETWEEN $2 AND $3", (long)flag, first, first | (ItemNumber.Most - 1));
    }

    private void Insert(long number, IndexedItem item, string sources)
    {
        string names = sources.Length == 0 ? item.Names : item.Names.Length == 0 ? sources : $"{item.Names} {sources}";
        statements.Run("INSERT INTO item_words (rowid, words, names, tags) VALUES ($1, $2, $3, $4)", number, item.Words, names, item.Tags);
        statements.Run("INSERT INTO item_labels (item, labels) VALUES ($1, $2)", number, item.Labels);
        if (item.Days is var (first, last)) statements.Run("INSERT INTO item_days (item, first, last) VALUES ($1, $2, $3)", number, Day(first), Day(last));
        foreach (var figure in item.Numbers)
            statements.Run("INSERT INTO item_numbers (item, field, low, high) VALUES ($1, $2, $3, $4)", number, (long)figure.Field, figure.Low, figure.High);
    }

    private void Delete(long report)
    {
        long first = report << Shift, last = first | (ItemNumber.Most - 1);
        foreach (long item in statements.Numbers("SELECT rowid FROM item_words WHERE rowid BETWEEN $1 AND $2", first, last))
            statements.Run("DELETE FROM item_words WHERE rowid = $1", item);
        statements.Run("DELETE FROM report_words WHERE rowid = $1", report);
        statements.Run("DELETE FROM item_labels WHERE item BETWEEN $1 AND $2", first, last);
        statements.Run("DELETE FROM item_days WHERE item BETWEEN $1 AND $2", first, last);
        statements.Run("DELETE FROM item_numbers WHERE item BETWEEN $1 AND $2", first, last);
    }

    /// <summary>A day as it is kept.</summary>
    public static long Day(LocalDate day) => Period.DaysBetween(Epoch, day);

    /// <summary>A report whose rows are still to be written.</summary>
    /// <param name="Record">All by which its items are found; null where it is only taken away.</param>
    /// <param name="Sources">Who printed it, as words of the index.</param>
    /// <param name="IsThere">Whether rows of it may be there already.</param>
    private sealed record Held(IndexedRecord? Record, string Sources, bool IsThere);
}
