using Dateline.Reading.People;

namespace Dateline.Reconcile.Actors;

/// <summary>The noun that heads a role: "governor" in "the regional governor of Kharkiv".</summary>
internal static class RoleHead
{
    private static readonly string[] After = [" of ", " for ", " at ", " in ", " to ", ", "];

    /// <summary>The head; null where there is none.</summary>
    public static string? Of(ReadOnlySpan<char> title)
    {
        string role = Letters.Fold(title);
        int end = After.Select(word => role.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(role.Length).Min();
        string head = role[..end].TrimEnd('.', ' ');
        head = head[(head.LastIndexOf(' ') + 1)..];
        return head.Length > 1 ? head : null;
    }
}
