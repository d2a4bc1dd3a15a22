using System.Globalization;

namespace Dateline.Archive.Sqlite.Find;

/// <summary>The items of one conjunction in the order of their numbers: the index and its companions move past each other until all stand on one item.</summary>
internal sealed class ItemStream : IDisposable
{
    private readonly RowStream _items;
    private readonly (RowStream Rows, int Shift)[] _companions;
    private readonly bool _isFalling;

    /// <summary>Opens the streams; nothing is read yet.</summary>
    /// <param name="statements">The connection's statements.</param>
    /// <param name="conjunction">What is looked for.</param>
    /// <param name="isFalling">Whether numbers fall: the newest first.</param>
    public ItemStream(Statements statements, Conjunction conjunction, bool isFalling)
    {
        _isFalling = isFalling;
        var command = statements.New(
            $"SELECT rowid FROM item_words WHERE item_words MATCH $1 AND rowid BETWEEN $2 AND $3{conjunction.Conditions}{RowStream.Order("rowid", isFalling)}",
            [conjunction.Match, conjunction.Least, conjunction.Most, .. conjunction.Values]);
        _items = new(command, command.Parameters[1], command.Parameters[2], isFalling);
        _companions = [.. conjunction.Companions.Select(companion => (Open(statements, companion, conjunction, isFalling), companion.Shift))];
    }

    /// <summary>The item where the stream stands; null at the end.</summary>
    public long? Current { get; private set; }

    /// <summary>Moves to the first item that does not come before <paramref name="bound"/>.</summary>
    public void Seek(long bound)
    {
        while (true)
        {
            _items.Seek(bound);
            Current = _items.Current;
            if (Current is not { } item) return;
            long? next = Agree(item);
            if (next == item) return;
            if (next is null)
            {
                Current = null;
                return;
            }

            bound = next.Value;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _items.Dispose();
        foreach (var (rows, _) in _companions) rows.Dispose();
    }

    // The item where all companions hold it; else the bound from which to look on; null where one has no more.
    private long? Agree(long item)
    {
        foreach (var (rows, shift) in _companions)
        {
            rows.Seek(item >> shift);
            if (rows.Current is not { } current) return null;
            if (current != item >> shift) return _isFalling ? ((current + 1) << shift) - 1 : current << shift;
        }

        return item;
    }

    private static RowStream Open(Statements statements, Companion companion, Conjunction conjunction, bool isFalling)
    {
        var command = statements.New(
            string.Create(CultureInfo.InvariantCulture, $"SELECT {companion.Column} FROM {companion.Source} AND {companion.Column} BETWEEN $2 AND $3{RowStream.Order(companion.Column, isFalling)}"),
            [companion.Value, conjunction.Least >> companion.Shift, conjunction.Most >> companion.Shift]);
        return new(command, command.Parameters[1], command.Parameters[2], isFalling);
    }
}
