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
    public IEnumerable<Decision> About(TextHash hash)
    {
        // ';' is what follows ':', so this is all that begins with the kind and the hash.
        var decisions = About(Target.Report(hash)).ToList();
        foreach (string kind in AnchoredItem.Kinds)
        {
            using var rows = statements.Query($"SELECT {Columns} FROM decisions WHERE target > $1 AND target < $2", $"{kind}:{hash}:", $"{kind}:{hash};");
            while (rows.Read()) decisions.Add(Read(rows));
        }

        return decisions.OrderBy(decision => decision.Number);
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
