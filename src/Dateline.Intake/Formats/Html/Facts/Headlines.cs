using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>Finds the headline of a page's article.</summary>
internal static class Headlines
{
    private const int Longest = 500;
    private const int FewestWords = 3;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " / ", ": ", " |", " -"];

    /// <summary>The headline; null where the page has none.</summary>
    /// <remarks>
    /// What is said for machines counts first, as what is largest on a page need not be its headline. A site's name behind (or before) it is
    /// taken off where it is known as such, or where the page shows the rest by itself as a heading.
    /// </remarks>
    public static string? Find(IReadOnlyList<HtmlElement> elements, MetaTags tags, LinkedData? linked, string? site)
    {
        var headings = elements.Where(e => e.Name is "h1" or "h2" || e["itemprop"] is "headline").Take(50).Select(Text).Where(t => t.Length is > 0 and < Longest).ToList();
        string? document = elements.FirstOrDefault(e => e.Name is "title" && e.Parent?.Name is "head" or "html") is { } title ? Clean(string.Concat(title.Children.OfType<TextNode>().Select(t => t.Text))) : null;
        var given = ((string?[])[linked?.Headline, linked?.Name, tags.First("og:title"), tags.First("twitter:title", "dc:title", "dcterms:title", "parsely-title", "sailthru:title", "headline")])
            .OfType<string>().Where(t => Usable(t) is not null && !string.Equals(t, site, StringComparison.OrdinalIgnoreCase)).ToList();

        // Linked data is written by machines too, which call an article "article": what the page shows as well is the surer.
        string? sure = given.Find(t => headings.Contains(t, StringComparer.OrdinalIgnoreCase) || document?.Contains(t, StringComparison.OrdinalIgnoreCase) == true);
        if ((sure ?? given.FirstOrDefault()) is { } best) return Without(best, site, headings);
        if (Usable(document) is { } shown) return Without(shown, site, headings) is var rest && rest.Length < shown.Length ? rest : Split(shown);
        return elements.Where(e => e.Name is "h1").Select(Text).FirstOrDefault(t => t.Length is > 0 and < Longest);
    }

    private static string Text(HtmlElement element) => element.TextContent;

    private static string Clean(string text) => CollapsedText.Of(text);

    private static string? Usable(string? title) => title is { Length: > 0 and < Longest } ? title : null;

    private static string Without(string title, string? site, List<string> headings)
    {
        foreach (string separator in Separators)
        {
            for (int at = title.LastIndexOf(separator, StringComparison.Ordinal); at > 0; at = title.LastIndexOf(separator, at - 1, StringComparison.Ordinal))
            {
                string before = title[..at].Trim(), behind = title[(at + separator.Length)..].Trim();
                if (site is not null && IsSite(behind, site)) return Without(before, site, headings);
                if (site is not null && IsSite(before, site) && behind.Length > 0) return behind;
                if (headings.Contains(before, StringComparer.OrdinalIgnoreCase) && Words(before) >= FewestWords) return before;
                if (headings.Contains(behind, StringComparer.OrdinalIgnoreCase) && Words(behind) >= FewestWords) return behind;
            }
        }

        return title;
    }

    private static bool IsSite(string part, string site) =>
        string.Equals(Letters(part), Letters(site), StringComparison.OrdinalIgnoreCase) ||
        string.Equals(Letters(part), $"{Letters(site)}com", StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    // Nobody said what the site is called: what stands behind the last bar or dash is its name where the rest is long enough.
    private static string Split(string title)
    {
        foreach (string separator in (string[])[" | ", " - ", " – ", " — ", " » ", " · "])
        {
            int at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && Words(title[..at]) > FewestWords && Words(title[(at + separator.Length)..]) < Words(title[..at])) return title[..at].Trim();
        }

        return title;
    }

    private static int Words(string text) => text.AsSpan().Count(' ') + 1;
}
