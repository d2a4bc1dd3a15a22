using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite.Find;

/// <summary>Numbers from a table in their order, rising or falling, read one by one and no further than is asked.</summary>
/// <param name="command">A query for them; <paramref name="least"/> and <paramref name="most"/> are its bounds.</param>
/// <param name="least">The parameter that bounds them below.</param>
/// <param name="most">The parameter that bounds them above.</param>
/// <param name="isFalling">Whether they fall.</param>
internal sealed class RowStream(SqliteCommand command, SqliteParameter least, SqliteParameter most, bool isFalling) : IDisposable
{
    // So many steps take as long as one new search, about.
    private const int StepsBeforeSeeking = 48;

    private SqliteDataReader? _rows;

    /// <summary>The number where the stream stands; null at the end, and before <see cref="Seek"/>.</summary>
    public long? Current { get; private set; }

    /// <summary>Moves to the first number that does not come before <paramref name="bound"/>; never back.</summary>
    public void Seek(long bound)
    {
        if (_rows is null)
        {
            Open(bound);
            return;
        }

        for (int i = 0; i < StepsBeforeSeeking && ComesBefore(bound); i++) Step();
        if (ComesBefore(bound)) Open(bound);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows?.Dispose();
        command.Dispose();
    }

    private bool ComesBefore(long bound) => Current is { } current && (isFalling ? current > bound : current < bound);

    private void Open(long bound)
    {
        _rows?.Dispose();
        var end = isFalling ? most : least;
        if (end.Value is not long before || (isFalling ? bound < before : bound > before)) end.Value = bound;
        _rows = command.ExecuteReader();
        Step();
    }

    private void Step() => Current = _rows!.Read() ? _rows.GetInt64(0) : null;

    /// <summary>What orders numbers.</summary>
    public static string Order(string column, bool isFalling) => string.Create(CultureInfo.InvariantCulture, $" ORDER BY {column} {(isFalling ? "DESC" : "ASC")}");
}
