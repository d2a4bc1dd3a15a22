using System.Text.RegularExpressions;
using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>Finds when a page's article was published and changed.</summary>
internal static partial class PublishingTimes
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru:date", "cxenseparse:recs:publishtime",
        "dcterms:created", "dc:date:issued", "dcterms:issued", "dc:date", "dcterms:date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date", "ptime", "rnews:datepublished",
        "originalpublicationdate", "displaydate", "dc:created", "citation_publication_date", "citation_online_date", "article_date_original", "created",
    ];

    private static readonly string[] ModifiedNames =
        ["article:modified_time", "og:updated_time", "article:modified", "datemodified", "dcterms:modified", "dc:date:modified", "lastmod", "utime", "last-modified", "revised", "updated_time"];

    /// <summary>When the article was published; null where the page does not say.</summary>
    /// <remarks>The first that names a day gives the day; a later one that names a moment of that day, or of one beside it, gives the time.</remarks>
    public static NewsDate? Published(IReadOnlyList<HtmlElement> elements, MetaTags tags, LinkedData? linked) => Choose(
    [
        PageDate.Read(linked?.Published),
        .. PublishedNames.Select(n => PageDate.Read(tags.First(n))),
        .. Microdata(elements, "datePublished"),
        .. Shown(elements),
        PageDate.OfAddress(tags.First("og:url") ?? elements.FirstOrDefault(e => e.Name is "link" && e["rel"] is "canonical")?["href"]),
    ]);

    /// <summary>When the article was last changed; null where the page does not say.</summary>
    public static NewsDate? Modified(IReadOnlyList<HtmlElement> elements, MetaTags tags, LinkedData? linked) => Choose(
    [
        PageDate.Read(linked?.Modified),
        .. ModifiedNames.Select(n => PageDate.Read(tags.First(n))),
        .. Microdata(elements, "dateModified"),
    ]);

    private static NewsDate? Choose(IEnumerable<NewsDate?> candidates)
    {
        NewsDate? first = null;
        foreach (var candidate in candidates)
        {
            if (candidate is not { } time) continue;
            first ??= time;
            if (time.Moment is not null && Math.Abs(time.Day.DayNumber - first.Value.Day.DayNumber) <= 1) return time;
        }

        return first;
    }

    private static IEnumerable<NewsDate?> Microdata(IReadOnlyList<HtmlElement> elements, string property) => elements
        .Where(e => e["itemprop"] is { } has && has.Split(' ').Contains(property, StringComparer.Ordinal))
        .Take(8)
        .Select(e => PageDate.Read(e["content"] ?? e["datetime"] ?? e.TextContent));

    // What the page shows: its own times first, then elements that are called dates, then the first line that is one.
    private static IEnumerable<NewsDate?> Shown(IReadOnlyList<HtmlElement> elements)
    {
        foreach (var element in elements.Where(e => e.Name is "time").Take(4)) yield return PageDate.Read(element["datetime"]) ?? PageDate.Read(element.TextContent);
        foreach (var element in elements.Where(IsDate).Take(8)) yield return PageDate.Read(element["title"]) ?? PageDate.Read(element.TextContent);
    }

    private static bool IsDate(HtmlElement element)
    {
        string marks = $"{element["class"]} {element["id"]}";
        return marks.Length is > 1 and < 500 && (DateMark().IsMatch(marks) || Bylines.IsByline(element)) && element.Children.Count < 12;
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:date|pubdate|published|timestamp|dateline|posted|entry-date|post-date|datetime|publish)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DateMark();
}
