using Dateline.Desk.Accounts.Storage;

namespace Dateline.Desk.Accounts;

/// <summary>A search that somebody keeps.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What they call it.</param>
/// <param name="Query">The query, in the language of <c>find</c>.</param>
/// <param name="Looked">When they looked at what it finds last; what came in since is new.</param>
public sealed record SavedSearch(long Id, string Name, string Query, DateTimeOffset Looked);

/// <summary>The searches people keep, each their own.</summary>
/// <param name="store">Where they are kept.</param>
public sealed class SavedSearches(DeskStore store)
{
    /// <summary>The most of one person.</summary>
    public const int MostOfOne = 200;

    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>The most characters of a query.</summary>
    public const int LongestQuery = 2000;

    /// <summary>Somebody's searches, by name.</summary>
    /// <param name="owner">The name of the person (<see cref="DeskUser.Name"/>).</param>
    public IReadOnlyList<SavedSearch> Of(string owner) => store.Rows(
        "SELECT id, name, query, looked FROM saved_searches WHERE owner = $1 ORDER BY name",
        row => new SavedSearch(row.GetInt64(0), row.GetString(1), row.GetString(2), DeskStore.Time(row, 3)), owner);

    /// <summary>Keeps a search; one of the same name is replaced. From now on what comes in is new.</summary>
    /// <returns>What is wrong, as a sentence; null where it is kept.</returns>
    public string? Save(string owner, string name, string query)
    {
        if (name.Trim() is not { Length: > 0 and <= LongestName } called) return $"A search's name has 1 to {LongestName} characters.";
        if (query.Trim() is not { Length: > 0 and <= LongestQuery } asked) return $"A query has 1 to {LongestQuery} characters.";
        int saved = store.Run(
            $"""
            INSERT INTO saved_searches (owner, name, query, created, looked)
            SELECT $1, $2, $3, $4, $4 WHERE (SELECT count(*) FROM saved_searches WHERE owner = $1 AND name <> $2) < {MostOfOne}
            ON CONFLICT DO UPDATE SET query = excluded.query, looked = excluded.looked
            """,
            owner, called, asked, store.Now);
        return saved == 1 ? null : $"Nobody keeps more than {MostOfOne} searches. Drop one first.";
    }

    /// <summary>Notes that somebody looks at what a search finds, now.</summary>
    /// <returns>Whether there is such a search of theirs.</returns>
    public bool Look(string owner, long id) => store.Run("UPDATE saved_searches SET looked = $3 WHERE id = $2 AND owner = $1", owner, id, store.Now) == 1;

    /// <summary>Drops a search.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Drop(string owner, long id) => store.Run("DELETE FROM saved_searches WHERE id = $2 AND owner = $1", owner, id) == 1;
}
