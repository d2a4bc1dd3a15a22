using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Export.Items;

namespace Dateline.Desk.Pages.Search;

/// <summary>A field by which an answer can be narrowed down.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Choices">Its values, the most frequent first; each finds something.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetChoice> Choices);

/// <summary>A value of a field.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Query">The query narrowed down to it.</param>
/// <param name="Count">How many items that finds, counted up to <see cref="SearchModel.MostCounted"/>.</param>
public sealed record FacetChoice(string Name, string Query, int Count);

/// <summary>Counts how an answer could be narrowed down.</summary>
internal static class FacetCounts
{
    private const int MostChoices = 6;

    // Which fields mean anything for a kind of item.
    private static readonly Dictionary<string, string[]> OfKind = new(StringComparer.Ordinal)
    {
        ["statement"] = ["act", "verbatim"],
        ["incident"] = ["kind", "status", "disputed"],
        ["commitment"] = ["stage", "kind"],
        ["engagement"] = ["kind", "status"],
        ["programme"] = ["kind", "status"],
        ["check"] = ["kind", "agrees"],
    };

    /// <summary>The facets of an answer.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="query">The query.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="items">The first page of the answer, from which open fields take their values.</param>
    public static IReadOnlyList<Facet> Of(IArchiveView view, FindQuery query, IReadOnlyList<string> terms, IReadOnlyList<FoundItem> items)
    {
        var facets = new List<Facet>();
        string? kind = terms.FirstOrDefault(term => term.StartsWith("is:", StringComparison.OrdinalIgnoreCase))?["is:".Length..];
        Add("is", FindFields.Find("is")!.Labels.Select(label => (label, $"is:{label}")));
        foreach (string field in kind is not null && OfKind.TryGetValue(kind, out var own) ? own : []) Add(field, Closed(field));
        Add("country", Open(items.Select(CountryOf)).Select(country => (country, $"country:{country}")));
        Add("source", Open(items.Select(item => item.Report.First.Source)).Select(source => (source, $"source:\"{source}\"")));
        Add("decided", Closed("decided"));
        Add("unresolved", [("in contradiction", "unresolved:true")]);
        return facets;

        void Add(string field, IEnumerable<(string Name, string Term)> choices)
        {
            if (terms.Any(term => term.StartsWith(field + ":", StringComparison.OrdinalIgnoreCase))) return;
            var counted = choices.Select(choice => (choice.Name, Query: QueryTerms.With(query.Text, choice.Term)))
                .Select(choice => new FacetChoice(choice.Name, choice.Query, Count(view, query, choice.Query)))
                .Where(choice => choice.Count > 0).OrderByDescending(choice => choice.Count).ThenBy(choice => choice.Name, StringComparer.Ordinal).Take(MostChoices).ToList();
            if (counted.Count > 0) facets.Add(new(field, counted));
        }
    }

    private static int Count(IArchiveView view, FindQuery whole, string narrowed)
    {
        if (!FindQuery.TryParse(narrowed, out var query, out _)) return 0;
        return view.CountItems(whole.Since is { } since ? query.After(since) : query, SearchModel.MostCounted);
    }

    private static IEnumerable<(string, string)> Closed(string name)
    {
        var field = FindFields.Find(name)!;
        return field.Value == FindValue.YesNo ? [("yes", name + ":true"), ("no", name + ":false")] : field.Labels.Select(label => (label.Replace('-', ' '), $"{name}:{label}"));
    }

    private static IEnumerable<string> Open(IEnumerable<string?> values) => values.OfType<string>().Where(value => value.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '.' or '\''))
        .Distinct(StringComparer.Ordinal).Take(MostChoices);

    private static string? CountryOf(FoundItem found) => found.Place?.Place is { } place
        ? found.Record.Places.FirstOrDefault(one => string.Equals(one.Id, place.Value, StringComparison.Ordinal))?.Found?.Value.Country
        : null;
}
