using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>What a page says about its article: in linked data, meta tags and microdata, then in what it shows.</summary>
internal sealed record PageFacts
{
    private const int LongestAddress = 2048;

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
    public NewsDate? Published { get; private init; }

    /// <summary>When it was changed.</summary>
    public NewsDate? Modified { get; private init; }

    /// <summary>The article's linked data; null where the page has none.</summary>
    public LinkedData? Linked { get; private init; }

    /// <summary>Finds the facts of a page.</summary>
    /// <param name="root">The page.</param>
    /// <param name="from">Where it came from: its address and language count where the page gives none.</param>
    public static PageFacts Find(HtmlElement root, Source from)
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
            Url = Address(elements.Find(e => e.Name is "link" && e["rel"] is "canonical")?["href"], from) ?? Address(tags.First("og:url"), from) ?? Address(linked?.Url, from) ?? from.Address?.ToString(),
            Language = Tag(root["lang"]) ?? Tag(tags.First("og:locale")) ?? Tag(linked?.Language) ?? Tag(tags.First("language", "dc:language", "dcterms:language")) ?? Tag(from.Language),
            Published = PublishingTimes.Published(elements, tags, linked),
            Modified = PublishingTimes.Modified(elements, tags, linked),
            Linked = linked,
        };
    }

    // As it is written where it is whole; resolved where the page's own address is known.
    private static string? Address(string? address, Source from)
    {
        if (address is not { Length: > 0 and < LongestAddress }) return null;
        address = address.Trim();
        if (Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https") return address;
        return from.Address is { } page && Uri.TryCreate(page, address, out var resolved) && resolved.Scheme is "http" or "https" ? resolved.ToString() : null;
    }

    // "en_US" and "en-us" are both written; what is none is left out.
    private static string? Tag(string? language)
    {
        if (language is null || language.Length > 35) return null;
        string tag = language.Trim().Replace('_', '-');
        string[] parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts.All(p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit)) && parts[0].All(char.IsAsciiLetter) ? tag : null;
    }
}
