using Dateline.Desk.Accounts.Storage;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Accounts;

/// <summary>A line of the audit.</summary>
/// <param name="Id">Its number; later lines have higher ones.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who did it.</param>
/// <param name="What">What they did (<c>made a token</c>).</param>
/// <param name="Subject">On what (<c>ci</c>); may be empty.</param>
/// <param name="Address">From which address of the network, or <c>command line</c>.</param>
public sealed record AuditLine(long Id, DateTimeOffset At, string Who, string What, string Subject, string Address);

/// <summary>Who changed what, when, and from where. Lines are added, never changed or removed.</summary>
/// <param name="store">Where they are kept.</param>
public sealed class Audit(DeskStore store)
{
    /// <summary>The address of what is done at the command line.</summary>
    public const string CommandLine = "command line";

    /// <summary>The most characters of a subject; the rest is cut off.</summary>
    public const int LongestSubject = 200;
    private static readonly object Noted = new();

    /// <summary>Adds a line.</summary>
    public void Write(string who, string what, string subject, string address) => store.Run(
        "INSERT INTO audit (at, who, what, subject, address) VALUES ($1, $2, $3, $4, $5)",
        store.Now, who, what, subject.Length > LongestSubject ? subject[..LongestSubject] : subject, address);

    /// <summary>Adds a line about what is done in a request, by whoever asks.</summary>
    public void Note(HttpContext context, string what, string subject) => Note(context, DeskUser.Of(context)?.Name ?? "nobody", what, subject);

    /// <summary>Adds a line about what somebody does in a request that is not theirs yet.</summary>
    internal void Note(HttpContext context, string who, string what, string subject)
    {
        context.Items[Noted] = true;
        Write(who, what, subject, AddressOf(context));
    }

    /// <summary>The lines before one, the latest first.</summary>
    /// <param name="before">The number of the line; null for the latest.</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<AuditLine> Before(long? before, int most) => store.Rows(
        "SELECT id, at, who, what, subject, address FROM audit WHERE id < $1 ORDER BY id DESC LIMIT $2",
        row => new AuditLine(row.GetInt64(0), DeskStore.Time(row, 1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
        before ?? long.MaxValue, most);

    /// <summary>Whether a request has a line already.</summary>
    internal static bool IsNoted(HttpContext context) => context.Items.ContainsKey(Noted);

    /// <summary>From where a request came.</summary>
    internal static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress is { } address
        ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString()
        : "unknown";
}
