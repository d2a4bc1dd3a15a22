using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>What a page says about its article: in linked data, meta tags and microdata, then in what it shows.</summary>
internal sealed record PageFacts
{
    /// <summary>The headline, without the site's name.</summary>
    public string? Title { get; private init; }

    /// <summary>Who wrote it, without "By".</summary>
    public string? Byline { get; private init; }

    /// <summary>Who published it: the site's name.</summary>
    public string? Source { get; private init; }

    /// <summary>The address that the page gives as its own.</summary>
    public string? Url { get; private init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public string? Language { get; private init; }

    /// <summary>When it was published.</summary>
    public WrittenTime? Published { get; private init; }

    /// <summary>When it was changed.</summary>
    public WrittenTime? Modified { get; private init; }

    /// <summary>The article's linked data; null where the page has none.</summary>
    public LinkedData? Linked { get; private init; }

    /// <summary>Finds the facts of a page.</summary>
    /// <param name="root">The page.</param>
    public static PageFacts Find(HtmlElement root)
    {
        var elements = root.Elements().ToList();
        var tags = new MetaTags(elements);
        var linked = LinkedData.Find(elements);
        string? source = tags.First("og:site_name") ?? linked?.Publisher ?? tags.First("dc:publisher", "dcterms:publisher", "application-name", "cre");
        return new PageFacts
        {
            Title = Headlines.Find(elements, tags, linked, source),
            Byline = Bylines.Find(elements, tags, linked),
            Source = source,
            Url = Address(elements.Find(e => e.Name is "link" && e["rel"] is "canonical")?["href"]) ?? Address(tags.First("og:url")) ?? Address(linked?.Url),
            Language = Tag(root["lang"]) ?? Tag(tags.First("og:locale")) ?? Tag(linked?.Language) ?? Tag(tags.First("language", "dc:language", "dcterms:language")),
            Published = PublishingTimes.Published(elements, tags, linked),
            Modified = PublishingTimes.Modified(elements, tags, linked),
            Linked = linked,
        };
    }

    private static string? Address(string? address) =>
        address is { Length: < 2048 } && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address.Trim() : null;

    // "en_US" and "en-us" are both written; what is none is left out.
    private static string? Tag(string? language)
    {
        if (language is null || language.Length > 35) return null;
        string tag = language.Trim().Replace('_', '-');
        string[] parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts.All(p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit)) && parts[0].All(char.IsAsciiLetter) ? tag : null;
    }
}
