using System.Security.Cryptography;
using Dateline.Desk.Accounts.Storage;
using Dateline.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Dateline.Desk.Accounts;

/// <summary>The people who may come in.</summary>
/// <param name="store">Where they are kept.</param>
public sealed class Users(DeskStore store)
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 64;

    /// <summary>How many are listed at once.</summary>
    public const int MostListed = 500;

    // As OWASP's cheat sheet on password storage says for PBKDF2 with HMAC-SHA-512.
    private const int Rounds = 210_000;
    private const string Columns = "id, name, role, created, signed_in, disabled, stamp";

    // Somebody must be able to let people in: the last admin stays one.
    private const string NotTheLastAdmin = "(role <> 'admin' OR disabled IS NOT NULL OR EXISTS (SELECT 1 FROM users o WHERE o.role = 'admin' AND o.disabled IS NULL AND o.id <> users.id))";

    private static readonly PasswordHasher<UserAccount> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    // Somebody who is not there takes as long to refuse as somebody who is.
    private static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword(null!, PasswordRules.Make()));

    /// <summary>How many may sign in now.</summary>
    public long CountActive() => (long)store.Value("SELECT count(*) FROM users WHERE disabled IS NULL")!;

    /// <summary>The first <see cref="MostListed"/>, by name.</summary>
    public IReadOnlyList<UserAccount> List() => store.Rows($"SELECT {Columns} FROM users ORDER BY name LIMIT {MostListed}", Read);

    /// <summary>The account of a name, in whatever case it is written; null where there is none.</summary>
    public UserAccount? Find(string name) => store.First($"SELECT {Columns} FROM users WHERE name = $1", Read, name);

    /// <summary>The account of a number; null where there is none.</summary>
    public UserAccount? Find(long id) => store.First($"SELECT {Columns} FROM users WHERE id = $1", Read, id);

    /// <summary>Makes an account.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="password">Its password.</param>
    /// <param name="role">What it may do.</param>
    /// <returns>What is wrong, as a sentence; null where it is made.</returns>
    public string? Add(string name, string password, DeskRole role)
    {
        if (WrongName(name) is { } wrongName) return wrongName;
        if (PasswordRules.Wrong(password, name) is { } wrong) return wrong;
        int added = store.Run(
            "INSERT INTO users (name, password, stamp, role, created) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            name, Hasher.HashPassword(null!, password), NewStamp(), RightNames.Of(role), store.Now);
        return added == 1 ? null : "There is an account of that name already.";
    }

    /// <summary>Whether this is the password of an account that may come in; takes as long where it is not. Hashes anew where the framework's way has moved on.</summary>
    /// <returns>The account; null where it is not.</returns>
    public UserAccount? Check(string name, string password)
    {
        var user = Find(name);
        string hash = user is null ? Nobodys.Value : (string)store.Value("SELECT password FROM users WHERE id = $1", user.Id)!;
        var result = Hasher.VerifyHashedPassword(null!, hash, password.Length > PasswordRules.Longest ? "" : password);
        if (user is null || user.Disabled is not null || result == PasswordVerificationResult.Failed) return null;
        if (result == PasswordVerificationResult.SuccessRehashNeeded) store.Run("UPDATE users SET password = $2 WHERE id = $1", user.Id, Hasher.HashPassword(null!, password));
        return user;
    }

    /// <summary>Notes that somebody signed in.</summary>
    internal void Came(UserAccount user) => store.Run("UPDATE users SET signed_in = $2 WHERE id = $1", user.Id, store.Now);

    /// <summary>Gives an account another password and ends its sessions.</summary>
    /// <returns>What is wrong, as a sentence; null where it is done.</returns>
    public string? SetPassword(UserAccount user, string password)
    {
        if (PasswordRules.Wrong(password, user.Name) is { } wrong) return wrong;
        store.Run("UPDATE users SET password = $2, stamp = $3 WHERE id = $1", user.Id, Hasher.HashPassword(null!, password), NewStamp());
        return null;
    }

    /// <summary>Gives an account another role; it holds from its next request on.</summary>
    /// <returns>What is wrong, as a sentence; null where it is done.</returns>
    public string? SetRole(UserAccount user, DeskRole role)
    {
        int changed = store.Run($"UPDATE users SET role = $2 WHERE id = $1 AND ($2 = 'admin' OR {NotTheLastAdmin})", user.Id, RightNames.Of(role));
        return changed == 1 ? null : "The last admin stays one. Make another first.";
    }

    /// <summary>Lets nobody in under an account any more, and ends its sessions; its tokens rest.</summary>
    /// <returns>What is wrong, as a sentence; null where it is done.</returns>
    public string? Disable(UserAccount user)
    {
        int changed = store.Run($"UPDATE users SET disabled = coalesce(disabled, $2), stamp = $3 WHERE id = $1 AND {NotTheLastAdmin}", user.Id, store.Now, NewStamp());
        return changed == 1 ? null : "The last admin cannot be disabled. Make another first.";
    }

    /// <summary>Lets people in again under an account that was disabled.</summary>
    public void Enable(UserAccount user) => store.Run("UPDATE users SET disabled = NULL WHERE id = $1", user.Id);

    /// <summary>Ends all sessions of an account.</summary>
    public void EndSessions(UserAccount user) => store.Run("UPDATE users SET stamp = $2 WHERE id = $1", user.Id, NewStamp());

    /// <summary>Ends one session, until it would have run out by itself.</summary>
    internal void EndSession(string session, TimeSpan lifetime)
    {
        store.Run("DELETE FROM ended_sessions WHERE until < $1", store.Now);
        store.Run("INSERT INTO ended_sessions (id, until) VALUES ($1, $2) ON CONFLICT DO NOTHING", session, store.Now + (long)lifetime.TotalSeconds);
    }

    /// <summary>Whether a session was ended.</summary>
    internal bool IsEnded(string session) => store.Value("SELECT 1 FROM ended_sessions WHERE id = $1", session) is not null;

    private static string? WrongName(string name)
    {
        if (name.Length is 0 or > LongestName) return $"A name has 1 to {LongestName} characters.";
        bool isPlain = name.Trim().Length == name.Length && string.Equals(VisibleText.OnOneLine(name), name, StringComparison.Ordinal);
        return isPlain ? null : "A name holds no characters that cannot be seen, and no spaces at its ends.";
    }

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static UserAccount Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), RightNames.Role(row.GetString(2))!.Value, DeskStore.Time(row, 3), DeskStore.TimeOrNull(row, 4), DeskStore.TimeOrNull(row, 5))
    {
        Stamp = row.GetString(6),
    };
}
