using System.Text;

namespace Dateline.Training.Measures;

/// <summary>How names as said are compared by the scorer of the gold records.</summary>
internal static class GoldNames
{
    /// <summary>A name in small letters, without possessive, article and signs.</summary>
    public static string Plain(string? name)
    {
        string small = WithoutPossessives((name ?? "").ToLowerInvariant()).Trim();
        foreach (string article in new[] { "the", "a", "an" })
        {
            if (small.Length > article.Length && small.StartsWith(article, StringComparison.Ordinal) && char.IsWhiteSpace(small[article.Length]))
            {
                small = small[(article.Length + 1)..];
                break;
            }
        }

        var plain = new StringBuilder();
        foreach (char c in small)
        {
            if (char.IsLetterOrDigit(c) || c == '_') plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().Trim();
    }

    /// <summary>Whether two names may be one: equal, or one stands within the other by whole words.</summary>
    public static bool Same(string? one, string? other)
    {
        string a = Plain(one), b = Plain(other);
        if (a.Length == 0 || b.Length == 0) return a.Length == b.Length;
        return $" {a} ".Contains($" {b} ", StringComparison.Ordinal) || $" {b} ".Contains($" {a} ", StringComparison.Ordinal);
    }

    private static string WithoutPossessives(string name)
    {
        var kept = new StringBuilder(name.Length);
        for (int at = 0; at < name.Length; at++)
        {
            bool possessive = name[at] is '’' or '\'' && at + 1 < name.Length && name[at + 1] == 's' && (at + 2 == name.Length || !(char.IsLetterOrDigit(name[at + 2]) || name[at + 2] == '_'));
            if (possessive) at++;
            else kept.Append(name[at]);
        }

        return kept.ToString();
    }
}
