namespace Dateline.Archive.Sqlite;

/// <summary>The outlets, by the index of printings alone.</summary>
internal sealed class OutletTable(Statements statements)
{
    /// <summary>The outlets that printed most; see <see cref="IArchiveView.Outlets"/>.</summary>
    public List<Outlet> Most(int most, string? words)
    {
        const string Sql = """
            SELECT source, count(DISTINCT report), min(report), max(report) FROM printings
            WHERE source IS NOT NULL AND ($2 IS NULL OR instr(lower(source), lower($2)) > 0) GROUP BY source ORDER BY 2 DESC, source LIMIT $1
            """;
        using var rows = statements.Query(Sql, (long)most, words);
        var outlets = new List<Outlet>();
        while (rows.Read()) outlets.Add(new(rows.GetString(0), rows.GetInt64(1), new(rows.GetInt64(2)), new(rows.GetInt64(3))));
        return outlets;
    }

    /// <summary>The reports of an outlet; see <see cref="IArchiveView.ReportsOfOutlet"/>.</summary>
    public List<long> ReportsOf(string name, ReportNumber? after, int most) => statements.Numbers(
        "SELECT DISTINCT report FROM printings WHERE source = $1 AND report < $2 ORDER BY report DESC LIMIT $3", name, after?.Value ?? long.MaxValue, (long)most);
}
