using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dateline.Desk.Accounts.Storage;
using Microsoft.Data.Sqlite;

namespace Dateline.Desk.Accounts;

/// <summary>A token as it is listed; the token itself is kept nowhere.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">When it ends.</param>
/// <param name="Used">When it was used last, to the minute; null where never.</param>
public sealed record ApiToken(long Id, string Name, TokenScopes Scopes, DateTimeOffset Created, DateTimeOffset Expires, DateTimeOffset? Used);

/// <summary>What programs show instead of a password: 256 random bits, of which only the SHA-256 is kept.</summary>
/// <param name="store">Where they are kept.</param>
public sealed class ApiTokens(DeskStore store)
{
    /// <summary>What a token begins with, so that scanners for secrets know it.</summary>
    public const string Prefix = "dl_";

    /// <summary>The longest life, in days.</summary>
    public const int MostDays = 366;

    /// <summary>The most characters of a token's name.</summary>
    public const int LongestName = 60;
    private const int Bytes = 32;
    private const int MostOfOne = 50;
    private const int NoteEvery = 60;
    private static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(Bytes);

    /// <summary>Makes a token.</summary>
    /// <param name="owner">Whose it is; it may never do more than they may.</param>
    /// <param name="name">What they call it.</param>
    /// <param name="scopes">What it may be used for.</param>
    /// <param name="days">How long it lives.</param>
    /// <returns>The token, which cannot be seen again; or what is wrong, as a sentence.</returns>
    public (string? Token, string? Wrong) Make(UserAccount owner, string name, TokenScopes scopes, int days)
    {
        if (name.Trim() is not { Length: > 0 and <= LongestName } called) return (null, $"A token's name has 1 to {LongestName} characters.");
        if (days is < 1 or > MostDays) return (null, $"A token lives 1 to {MostDays} days.");
        if (scopes == TokenScopes.None) return (null, "A token needs a scope.");
        if (owner.Role == DeskRole.Reader && scopes != TokenScopes.Read) return (null, "A reader's token can only read.");
        string token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        int added = store.Run(
            $"INSERT INTO tokens (user, name, hash, scopes, created, expires) SELECT $1, $2, $3, $4, $5, $6 WHERE (SELECT count(*) FROM tokens WHERE user = $1) < {MostOfOne}",
            owner.Id, called, Hash(token), RightNames.Of(scopes), store.Now, store.Now + (days * 86400L));
        return added == 1 ? (token, null) : (null, $"Nobody has more than {MostOfOne} tokens. Revoke one first.");
    }

    /// <summary>Somebody's tokens, the newest first.</summary>
    public IReadOnlyList<ApiToken> Of(long user) => store.Rows("SELECT id, name, scopes, created, expires, used FROM tokens WHERE user = $1 ORDER BY id DESC", Read, user);

    /// <summary>Ends a token of somebody.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Revoke(long user, long token) => store.Run("DELETE FROM tokens WHERE id = $2 AND user = $1", user, token) == 1;

    /// <summary>Who comes with a token; null where it is none, is over, or its owner may not come in.</summary>
    internal DeskUser? Check(string token)
    {
        if (token.Length != Length || !token.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        long now = store.Now;
        var found = store.First(
            "SELECT t.id, t.scopes, t.used, u.id, u.name, u.role FROM tokens t JOIN users u ON u.id = t.user WHERE t.hash = $1 AND t.expires > $2 AND u.disabled IS NULL",
            row => new Found(
                row.GetInt64(0), row.IsDBNull(2) ? 0 : row.GetInt64(2),
                new DeskUser(row.GetInt64(3), row.GetString(4), RightNames.Role(row.GetString(5))!.Value, RightNames.Scope(row.GetString(1).Split(',')) ?? TokenScopes.None)),
            Hash(token), now);
        if (found is null) return null;
        if (now - found.Used >= NoteEvery) store.Run("UPDATE tokens SET used = $2 WHERE id = $1", found.Id, now);
        return found.User;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static ApiToken Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), RightNames.Scope(row.GetString(2).Split(',')) ?? TokenScopes.None, DeskStore.Time(row, 3), DeskStore.Time(row, 4), DeskStore.TimeOrNull(row, 5));

    private sealed record Found(long Id, long Used, DeskUser User);
}
