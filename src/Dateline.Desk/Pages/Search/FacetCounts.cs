using Dateline.Archive.Find;

namespace Dateline.Desk.Pages.Search;

/// <summary>A field by which an answer can be narrowed down.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Choices">Its values, the most frequent first; each finds something.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetChoice> Choices);

/// <summary>A value of a field.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Query">The query narrowed down to it.</param>
/// <param name="Count">How many of the items that were counted have it.</param>
public sealed record FacetChoice(string Name, string Query, int Count);

/// <summary>How an answer could be narrowed down.</summary>
internal static class FacetCounts
{
    private const int MostChoices = 7;
    private static readonly string[] Always = ["is", "country", "source", "decided", "unresolved"];

    // Which fields mean anything for a kind of item.
    private static readonly Dictionary<string, string[]> OfKind = new(StringComparer.Ordinal)
    {
        ["statement"] = ["is", "act", "verbatim", "country", "source", "decided"],
        ["incident"] = ["is", "kind", "status", "disputed", "country", "source", "decided", "unresolved"],
        ["commitment"] = ["is", "stage", "kind", "currency", "source", "decided"],
        ["engagement"] = ["is", "kind", "status", "country", "source", "decided", "unresolved"],
        ["programme"] = ["is", "kind", "status", "country", "source", "decided"],
        ["check"] = ["is", "kind", "agrees", "source", "decided"],
    };

    /// <summary>The facets of an answer.</summary>
    /// <param name="tally">The answer, counted.</param>
    /// <param name="query">The query.</param>
    /// <param name="terms">Its terms.</param>
    public static IReadOnlyList<Facet> Of(FindTally tally, FindQuery query, IReadOnlyList<string> terms)
    {
        var kinds = tally.Of("is").ToList();
        string[] fields = kinds is [var (only, _)] && OfKind.TryGetValue(only, out string[]? own) ? own : Always;
        return
        [
            .. from field in fields
               where !terms.Any(term => term.StartsWith(field + ":", StringComparison.OrdinalIgnoreCase))
               let choices = tally.Of(field).Where(choice => IsAskable(choice.Label)).Take(MostChoices)
                   .Select(choice => new FacetChoice(Name(choice.Label), QueryTerms.With(query.Text, $"{field}:{Quoted(choice.Label)}"), choice.Count)).ToList()
               where choices.Count > 1 || (choices.Count == 1 && choices[0].Count < tally.Total)
               select new Facet(field, choices),
        ];
    }

    private static string Name(string label) => label switch { "true" => "yes", "false" => "no", _ => label.Replace('-', ' ') };

    private static string Quoted(string label) => label.All(char.IsLetterOrDigit) || !label.Contains(' ', StringComparison.Ordinal) ? label : $"\"{label}\"";

    // A name may hold what no query can.
    private static bool IsAskable(string label) => label.Any(char.IsLetterOrDigit) && label.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '.' or '\'' or '&');
}
