using System.Globalization;
using Dateline.Archive.Find;
using Dateline.Archive.Sqlite.Find;
using Dateline.Reading;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>Looks at everything in an archive: the pages and indexes, what points at what, every text, every record, the graph.</summary>
/// <param name="connect">Opens the archive for reading.</param>
internal sealed class Inspection(Func<SqliteConnection> connect)
{
    private const int MostOfPages = 100;
    private const int ReportsAtOnce = 500;

    // What must be true of rows that no foreign key holds: a query for how many break it, and the words for it.
    // Members of some spaces are reports or items of them; see Space.
    private static readonly (string Query, string Words)[] Rules =
    [
        ("SELECT count(*) FROM members m WHERE space = 1 AND NOT EXISTS (SELECT 1 FROM reports WHERE number = m.member)", "members of the graph are reports that are not kept"),
        ("SELECT count(*) FROM members m WHERE space IN (2, 3, 5, 6, 7) AND NOT EXISTS (SELECT 1 FROM reports WHERE number = m.member >> 16)", "members of the graph are items of reports that are not kept"),
        ("SELECT count(*) FROM keys k WHERE NOT EXISTS (SELECT 1 FROM members m WHERE m.space = k.space AND m.member = k.member)", "keys of the graph are of no member"),
        ("SELECT count(*) FROM links l WHERE NOT EXISTS (SELECT 1 FROM members m WHERE m.space = l.space AND m.member = l.member)", "links of the graph are of no member"),
        ("SELECT count(*) FROM links l WHERE NOT EXISTS (SELECT 1 FROM links o WHERE o.space = l.space AND o.member = l.other AND o.other = l.member)", "links of the graph have one end only"),
        ("SELECT count(*) FROM (SELECT 1 FROM members GROUP BY space, grp HAVING min(member) <> grp)", "groups of the graph are not called by their least member"),
        ("SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM texts WHERE report = r.number)", "reports have no text and no record"),
        ("SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM printings WHERE report = r.number)", "reports have no printing"),
        ("SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM report_words_docsize WHERE id = r.number)", "reports are not found by their words"),
        ("SELECT count(*) FROM report_words_docsize d WHERE NOT EXISTS (SELECT 1 FROM reports WHERE number = d.id)", "reports found by their words are not kept"),
        ("SELECT count(*) FROM item_words_docsize d WHERE NOT EXISTS (SELECT 1 FROM reports WHERE number = d.id >> 16)", "items found by their words are of reports that are not kept"),
        ("SELECT count(*) FROM item_days d WHERE NOT EXISTS (SELECT 1 FROM item_words_docsize WHERE id = d.item)", "days are of items that are not found by their words"),
        ("SELECT count(*) FROM item_labels l WHERE NOT EXISTS (SELECT 1 FROM item_words_docsize WHERE id = l.item)", "labels are of items that are not found by their words"),
        ("SELECT count(*) FROM item_numbers n WHERE NOT EXISTS (SELECT 1 FROM item_words_docsize WHERE id = n.item)", "numbers are of items that are not found by their words"),
        ("SELECT count(*) FROM flags f WHERE NOT EXISTS (SELECT 1 FROM reports WHERE number = f.item >> 16)", "flags are on items of reports that are not kept"),
    ];

    /// <summary>Looks, and tells what is wrong as it is found.</summary>
    public IEnumerable<Damage> Run()
    {
        using (var connection = connect())
        {
            foreach (var damage in OrDamage(() => Pages(connection))) yield return damage;
            foreach (var damage in OrDamage(() => References(connection))) yield return damage;
            foreach (var (query, words) in Rules)
            {
                foreach (var damage in OrDamage(() => Break(connection, query, words))) yield return damage;
            }
        }

        // In pages, each seen at its own moment: a view that is held for long would keep the write-ahead log from being emptied.
        long after = -1;
        while (true)
        {
            List<Damage> found = [];
            int seen = 0;
            found.AddRange(OrDamage(() => Reports(ref after, ref seen)));
            foreach (var damage in found) yield return damage;
            if (seen < ReportsAtOnce) yield break;
        }
    }

    private static List<Damage> Pages(SqliteConnection connection)
    {
        var damages = new List<Damage>();
        foreach (string words in Texts(connection, $"PRAGMA integrity_check({MostOfPages.ToString(CultureInfo.InvariantCulture)})"))
        {
            if (words is not "ok") damages.Add(new(words));
        }

        return damages;
    }

    private static List<Damage> References(SqliteConnection connection) =>
        [.. Texts(connection, "SELECT \"table\" || ': row ' || ifnull(rowid, '?') || ' points at a row of ' || parent || ' that is not there' FROM pragma_foreign_key_check LIMIT 100").Select(words => new Damage(words))];

    private static List<Damage> Break(SqliteConnection connection, string query, string words)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Queries of this file.
        command.CommandText = query;
#pragma warning restore CA2100
        return command.ExecuteScalar() is long and > 0 and var count ? [new(string.Create(CultureInfo.InvariantCulture, $"{count} {words}"))] : [];
    }

    private List<Damage> Reports(ref long after, ref int seen)
    {
        using var connection = connect();
        using var statements = new Statements(connection);
        var reports = new ReportTables(statements, new ItemIndex(statements), new DecisionTable(statements));
        var damages = new List<Damage>();
        foreach (long number in statements.Numbers("SELECT number FROM reports WHERE number > $1 ORDER BY number LIMIT $2", after, (long)ReportsAtOnce))
        {
            after = number;
            seen++;
            if (Look(statements, reports, new ReportNumber(number)) is { } damage) damages.Add(damage);
        }

        return damages;
    }

    private static Damage? Look(Statements statements, ReportTables reports, ReportNumber number)
    {
        string? id = null;
        try
        {
            // Gone in the meantime: it was read anew and has another number.
            if (reports.Find(number) is not { } kept) return null;
            id = kept.Id;
            var record = reports.RecordOf(number);
            if (TextHash.Of(record.Report.Text) != kept.Hash) return new("the text is not the one that was kept: its hash differs", id);
            if (ReportNumber.For(record.Published.Value?.FirstDay, kept.Hash).Day != number.Day) return new("it stands under another day than it was published", id);
            return ItemsAreFound(statements, number, record) ? null : new("not all of its items can be found by their words", id);
        }
#pragma warning disable CA1031 // Whatever is thrown over damaged bytes is what was looked for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new(failure.Message, id ?? string.Create(CultureInfo.InvariantCulture, $"report number {number.Value}"));
        }
    }

    private static bool ItemsAreFound(Statements statements, ReportNumber number, Record record)
    {
        long first = new ItemNumber(number, 0).Value;
        int items = RecordItems.Of(record).Count(item => item.Kind is not (ItemKind.Actor or ItemKind.Place) && item.Place < ItemNumber.Most);
        return statements.Number("SELECT count(*) FROM item_words_docsize WHERE id BETWEEN $1 AND $2", first, first + ItemNumber.Most - 1) == items;
    }

    // A damaged page may stop a query anywhere; the others still run.
    private static List<Damage> OrDamage(Func<List<Damage>> look)
    {
        try
        {
            return look();
        }
        catch (Exception failure) when (failure is SqliteException or ArchiveException)
        {
            return [new(failure.Message)];
        }
    }

    private static List<string> Texts(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Queries of this file.
        command.CommandText = query;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read()) texts.Add(rows.GetString(0));
        return texts;
    }
}
