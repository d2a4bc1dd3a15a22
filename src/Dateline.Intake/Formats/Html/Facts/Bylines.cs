using Dateline.Intake.Formats.Html.Markup;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>Finds who wrote a page's article.</summary>
internal static class Bylines
{
    private const int Longest = 120;

    /// <summary>The byline without "By"; several names are joined by commas. Null where none is found.</summary>
    public static string? Find(IReadOnlyList<HtmlElement> elements, MetaTags tags, LinkedData? linked)
    {
        if (Join(linked?.Authors ?? []) is { } given) return given;
        foreach (string name in (string[])["author", "article:author", "parsely-author", "byl", "dc:creator", "dcterms:creator", "sailthru:author", "citation_author", "article:author_name"])
        {
            if (Join(tags.All(name)) is { } named) return named;
        }

        return Join(Shown(elements, e => e["itemprop"] is { } property && property.Contains("author", StringComparison.Ordinal)))
            ?? Join(Shown(elements, e => e["rel"] is "author"))
            ?? Join(Shown(elements, IsByline).Take(1));
    }

    /// <summary>Whether an element is marked as the article's byline.</summary>
    public static bool IsByline(HtmlElement element)
    {
        if (element["rel"] is "author") return true;
        if (element["itemprop"] is { } property && property.Contains("author", StringComparison.Ordinal)) return true;
        string marks = $"{element["class"]} {element["id"]}";
        return marks.Length < 1000 && (marks.Contains("byline", StringComparison.OrdinalIgnoreCase) || marks.Contains("dateline", StringComparison.OrdinalIgnoreCase) || marks.Contains("p-author", StringComparison.Ordinal));
    }

    /// <summary>A name as a byline gives it, without "By" before it; null where it is none: an address, an account, a sentence.</summary>
    public static string? Clean(string byline)
    {
        string name = CollapsedText.Of(byline.Length > 1000 ? byline[..1000] : byline).Trim(',', ' ', '|', '•', '·');
        foreach (string opening in (string[])["written by ", "posted by ", "story by ", "by ", "by: ", "author: "])
        {
            if (name.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) name = name[opening.Length..].TrimStart(' ', ':');
        }

        if (name.Length is < 2 or > Longest || name.Contains("://", StringComparison.Ordinal) || name[0] is '@' or '/' || name.StartsWith("www.", StringComparison.Ordinal)) return null;
        return name.Any(char.IsLetter) && !name.Contains('{') ? name : null;
    }

    private static IEnumerable<string> Shown(IReadOnlyList<HtmlElement> elements, Func<HtmlElement, bool> isAuthor)
    {
        HtmlElement? last = null;
        foreach (var element in elements)
        {
            if (!isAuthor(element) || (last is not null && element.IsWithin(last))) continue;
            last = element;
            string? name = element.Name is "meta" or "link" ? element["content"] : NameIn(element) ?? element.TextContent;
            if (name is { Length: > 0 and < 300 }) yield return name;
        }
    }

    // A person within an author's box: the name alone, not the biography.
    private static string? NameIn(HtmlElement author) =>
        author.Elements().FirstOrDefault(e => e["itemprop"] is "name") is { } name ? name["content"] ?? name.TextContent : null;

    private static string? Join(IEnumerable<string> names)
    {
        var cleaned = names.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(32).ToList();
        return cleaned.Count == 0 ? null : string.Join(", ", cleaned);
    }
}
