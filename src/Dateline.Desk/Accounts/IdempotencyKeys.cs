using Dateline.Desk.Accounts.Storage;

namespace Dateline.Desk.Accounts;

/// <summary>What a request was answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Type">The media type of the body.</param>
/// <param name="Body">The body.</param>
public sealed record KeptAnswer(int Status, string Type, byte[] Body);

/// <summary>What is known of a key when a request comes with it.</summary>
public enum KeyState
{
    /// <summary>Nothing: the request is to be done, then <see cref="IdempotencyKeys.Finish"/> or <see cref="IdempotencyKeys.Abandon"/> called.</summary>
    New,

    /// <summary>The same request was done: its answer is given again.</summary>
    Answered,

    /// <summary>The same request is being done.</summary>
    Busy,

    /// <summary>Another request came with this key.</summary>
    Other,
}

/// <summary>
/// The keys by which a program that asks twice, not knowing whether the first was heard, is answered once; kept a day. After
/// https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/.
/// </summary>
/// <param name="store">Where they are kept.</param>
public sealed class IdempotencyKeys(DeskStore store)
{
    /// <summary>The most characters of a key.</summary>
    public const int LongestKey = 200;
    private const long Day = 86400;

    // A request that was begun so long ago, in seconds, died with its server.
    private const long Lost = 600;

    /// <summary>Looks a key up, and takes it for this request where it is new.</summary>
    /// <param name="owner">The name of who asks.</param>
    /// <param name="key">The key they chose.</param>
    /// <param name="request">The SHA-256 of what they ask: method, address and body.</param>
    /// <returns>What is known of it, and the answer where it is <see cref="KeyState.Answered"/>.</returns>
    public (KeyState State, KeptAnswer? Answer) Begin(string owner, string key, byte[] request)
    {
        long now = store.Now;
        store.Run("DELETE FROM idempotency_keys WHERE begun < $1 OR (status IS NULL AND begun < $2)", now - Day, now - Lost);
        if (store.Run("INSERT INTO idempotency_keys (owner, key, request, begun) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", owner, key, request, now) == 1) return (KeyState.New, null);
        var kept = store.First(
            "SELECT request, status, type, answer FROM idempotency_keys WHERE owner = $1 AND key = $2",
            row => new Kept((byte[])row[0], row.IsDBNull(1) ? null : new KeptAnswer(row.GetInt32(1), row.GetString(2), (byte[])row[3])), owner, key);

        // Given back by who had it, between the two statements.
        if (kept is null) return (KeyState.Busy, null);
        if (!kept.Request.AsSpan().SequenceEqual(request)) return (KeyState.Other, null);
        return kept.Answer is { } answer ? (KeyState.Answered, answer) : (KeyState.Busy, null);
    }

    /// <summary>Keeps the answer.</summary>
    public void Finish(string owner, string key, KeptAnswer answer) => store.Run(
        "UPDATE idempotency_keys SET status = $3, type = $4, answer = $5 WHERE owner = $1 AND key = $2", owner, key, answer.Status, answer.Type, answer.Body);

    /// <summary>Gives the key back: nothing was done.</summary>
    public void Abandon(string owner, string key) => store.Run("DELETE FROM idempotency_keys WHERE owner = $1 AND key = $2 AND status IS NULL", owner, key);

    private sealed record Kept(byte[] Request, KeptAnswer? Answer);
}
