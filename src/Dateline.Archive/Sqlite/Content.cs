using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>An archive's rows as lines that can be compared.</summary>
/// <param name="connect">Opens the archive for reading.</param>
internal sealed class Content(Func<SqliteConnection> connect)
{
    // What tells when, from where and in which order things came in, and nothing else.
    private static readonly HashSet<(string Table, string Column)> OfIntake =
    [
        ("printings", "number"), ("printings", "kept_at"), ("printings", "origin"), ("reports", "reader"), ("readers", "number"),
    ];

    /// <summary>The lines: table by table, rows in the order of their values; of full-text indexes each word with its places.</summary>
    public IEnumerable<string> Lines()
    {
        using var connection = connect();
        var indexes = Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%' ORDER BY name");

        // The tables beneath an index are laid out as it grew.
        var tables = Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .Where(table => !indexes.Exists(index => table.StartsWith(index + "_", StringComparison.Ordinal)));
        foreach (string table in tables)
        {
            var columns = Column(connection, $"SELECT name FROM pragma_table_info('{table}')").Where(column => !OfIntake.Contains((table, column)));
            foreach (string row in Rows(connection, table, columns)) yield return row;
        }

        foreach (string index in indexes)
        {
            Run(connection, $"CREATE VIRTUAL TABLE temp.words_of_{index} USING fts5vocab(main, '{index}', 'instance')");
            foreach (string row in Rows(connection, $"words_of_{index}", ["term", "doc", "col", "offset"])) yield return row;
            Run(connection, $"DROP TABLE temp.words_of_{index}");
        }
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string table, IEnumerable<string> columns)
    {
        string values = string.Join(" || '|' || ", columns.Select(column => $"quote(\"{column}\")"));
        foreach (string row in Query(connection, $"SELECT {values} FROM \"{table}\" ORDER BY 1")) yield return $"{table}: {row}";
    }

    private static List<string> Column(SqliteConnection connection, string query) => [.. Query(connection, query)];

    private static void Run(SqliteConnection connection, string command)
    {
        foreach (string _ in Query(connection, command))
        {
        }
    }

    // Names come from the archive's own schema and go nowhere else.
    private static IEnumerable<string> Query(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = query;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return rows.GetString(0);
    }
}
