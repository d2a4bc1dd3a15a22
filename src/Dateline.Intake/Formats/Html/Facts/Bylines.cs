using System.Buffers;
using System.Text.RegularExpressions;
using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>Finds who wrote a page's article.</summary>
internal static partial class Bylines
{
    private const int Longest = 120;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@{}<>/");

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
            ?? Join(Shown(elements, IsByline).Take(1))
            ?? Join(elements.Where(IsShort).Select(e => Opening().Match(e.TextContent)).Where(m => m.Success).Select(m => m.Groups["name"].Value).Take(1))
            ?? Join(Shown(elements, IsAuthor).Take(1));
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

        if (name.Length is < 2 or > Longest || name.Contains("://", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.Ordinal)) return null;
        return name.Any(char.IsLetter) && !name.AsSpan().ContainsAny(NeverInNames) && !NoName().IsMatch(name) ? name : null;
    }

    private static bool IsAuthor(HtmlElement element) => element["class"] is { Length: < 500 } names && names.Contains("author", StringComparison.OrdinalIgnoreCase);

    private static bool IsShort(HtmlElement element) => element.Name is "p" or "div" or "span" or "h2" or "h3" or "h4" or "h5" or "strong" or "em" && element.Children.Count is > 0 and < 8;

    [GeneratedRegex(@"^By:? (?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|van|von|der|den|bin|al|el|di|and) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,4})$", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:updated|published|follow|subscribe|read more|all posts|comments?|[0-9]{4}|[0-9]+:[0-9]+)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoName();

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
