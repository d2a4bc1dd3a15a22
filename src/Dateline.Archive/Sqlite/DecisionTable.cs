using System.Globalization;
using Dateline.Archive.Decisions;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>The table of decisions.</summary>
internal sealed class DecisionTable(Statements statements)
{
    private const string Columns = "number, kind, target, other, field, value, undone, note, by, at";

    /// <summary>The decisions about a target, in the order in which they were made; all for null.</summary>
    public IEnumerable<Decision> About(string? target)
    {
        // Asked for every name that comes in, and nearly always there is none.
        if (target is not null && statements.Number("SELECT 1 FROM decisions WHERE target = $1 OR other = $1 LIMIT 1", target) is null) return [];
        using var rows = target is null
            ? statements.Query($"SELECT {Columns} FROM decisions ORDER BY number")
            : statements.Query($"SELECT {Columns} FROM decisions WHERE target = $1 OR other = $1 ORDER BY number", target);
        var decisions = new List<Decision>();
        while (rows.Read()) decisions.Add(Read(rows));
        return decisions;
    }

    /// <summary>The decisions about a report and its items, in the order in which they were made.</summary>
    public IReadOnlyList<Decision> About(TextHash hash)
    {
        string digits = hash.ToString();

        // Asked for every report that comes in or is shown, and nearly always there is none.
        if (statements.Number("SELECT 1 FROM decisions WHERE substr(target, instr(target, ':') + 1, 64) = $1 LIMIT 1", digits) is null) return [];
        using var rows = statements.Query($"SELECT {Columns} FROM decisions WHERE substr(target, instr(target, ':') + 1, 64) = $1 AND target NOT LIKE 'actor:%' ORDER BY number", digits);
        var decisions = new List<Decision>();
        while (rows.Read()) decisions.Add(Read(rows));
        return decisions;
    }

    /// <summary>The decision of a number; null where there is none.</summary>
    public Decision? Find(long number)
    {
        using var rows = statements.Query($"SELECT {Columns} FROM decisions WHERE number = $1", number);
        return rows.Read() ? Read(rows) : null;
    }

    /// <summary>Appends one.</summary>
    public Decision Append(Decision decision)
    {
        long number = statements.Number(
            "INSERT INTO decisions (kind, target, other, field, value, undone, note, by, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING number",
            decision.Kind.ToString(), decision.On, decision.Other, decision.Field, decision.Value, decision.Undone, decision.Note, decision.By, Moment(decision.At))!.Value;
        return decision with { Number = number };
    }

    /// <summary>A moment as it is kept.</summary>
    public static string Moment(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The moment again.</summary>
    public static DateTimeOffset Moment(string at) => DateTimeOffset.ParseExact(at, "O", CultureInfo.InvariantCulture);

    private static Decision Read(SqliteDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Kind = Enum.Parse<DecisionKind>(row.GetString(1)),
        On = row.GetString(2),
        Other = Text(row, 3),
        Field = Text(row, 4),
        Value = Text(row, 5),
        Undone = row.IsDBNull(6) ? null : row.GetInt64(6),
        Note = Text(row, 7),
        By = row.GetString(8),
        At = Moment(row.GetString(9)),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
