namespace Dateline.Archive.Find;

/// <summary>Takes a query apart into the terms that hold together, so that each can be shown and taken away by itself.</summary>
public static class QueryTerms
{
    /// <summary>The terms as they are written, in order; a query of alternatives is one term.</summary>
    /// <param name="query">A query that was understood.</param>
    public static IReadOnlyList<string> Of(FindQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string text = query.Text;
        var terms = new List<string>();
        int depth = 0, start = -1;
        bool quoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char letter = i < text.Length ? text[i] : ' ';
            if (letter is '"' or '“' or '”') quoted = !quoted;
            if (!quoted && letter is '(') depth++;
            if (!quoted && letter is ')') depth--;
            if (char.IsWhiteSpace(letter) && !quoted && depth == 0)
            {
                if (start >= 0) terms.Add(text[start..i]);
                start = -1;
            }
            else if (start < 0)
            {
                start = i;
            }
        }

        if (terms.Contains("OR", StringComparer.Ordinal)) return [text.Trim()];
        return [.. Joined(terms)];
    }

    /// <summary>A query with one more term.</summary>
    /// <param name="query">The query as it is written; null or empty for none.</param>
    /// <param name="term">The term.</param>
    public static string With(string? query, string term)
    {
        if (string.IsNullOrWhiteSpace(query)) return term;
        return FindQuery.TryParse(query, out var understood, out _) && Of(understood).Count == 1 && query.Contains(" OR ", StringComparison.Ordinal) ? $"({query.Trim()}) {term}" : $"{query.Trim()} {term}";
    }

    // NOT belongs to what follows it; AND says nothing.
    private static IEnumerable<string> Joined(List<string> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i] is "AND") continue;
            if (terms[i] is "NOT" && i + 1 < terms.Count) yield return $"NOT {terms[++i]}";
            else yield return terms[i];
        }
    }
}
