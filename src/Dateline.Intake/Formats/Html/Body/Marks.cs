using System.Collections.Frozen;
using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Body;

/// <summary>What an element's name, role, class and id say about its text.</summary>
[Flags]
internal enum Mark
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is the article, or its body.</summary>
    Article = 1,

    /// <summary>It is beside the article: navigation, related stories, sharing, advertising.</summary>
    Aside = 2,

    /// <summary>It is what readers wrote below the article.</summary>
    Comments = 4,

    /// <summary>It is never text of an article: a site's navigation or foot.</summary>
    Never = 8,
}

/// <summary>Reads the marks of elements: words of their classes and ids, whole words only ("ad" is one in "top-ad", none in "head").</summary>
internal static class Marks
{
    private const int LongestMark = 1000;

    private static readonly FrozenSet<string> ArticleWords = Set(
        "article articlebody body content entry entrycontent main maincontent page post postcontent prose richtext story storybody storytext text copy");

    private static readonly FrozenSet<string> AsideWords = Set(
        "ad ads adbox adslot adunit advert advertisement advertising advertorial sponsor sponsored sponsors promo promos promoted promotion promobox " +
        "related relatedlinks recirc recirculation recommended recommendation recommendations recommends trending popular mostpopular mostread outbrain taboola zergnet revcontent " +
        "share sharing sharebar sharetools sharebuttons social sociable socialmedia addthis addtoany follow followus newsletter newsletters signup subscribe subscription subscribebox optin " +
        "cookie cookies consent gdpr ccpa onetrust breadcrumb breadcrumbs crumbs nav navbar navigation menu submenu megamenu sidebar sidebars rail masthead toolbar tools topbar pagination pager paging " +
        "popup modal overlay lightbox tooltip widget widgets tags taglist tagcloud topics login signin register skip skiplink printonly donate donation " +
        "footer foot copyright disclaimer jumpnav morestories readmore readnext upnext nextup teaser teasers toc rss hidden noprint noprint sitemap editsection infobox navbox catlinks reflist metadata printfooter bio bios author authors contributor contributors byline bylines");

    // Words run together: "relatedposts", "newsletterform".
    private static readonly string[] AsideBeginnings = ["related", "recommend", "sponsor", "advert", "newsletter", "subscri", "trending", "breadcrumb", "sidebar", "sharing", "socialmedia", "cookie"];

    private static readonly FrozenSet<string> CommentWords = Set("comment comments commentlist commentary-list disqus respond replies livefyre shoutbox discussion commenting");

    private static readonly FrozenSet<string> NeverRoles = Set("navigation banner search menu menubar toolbar dialog alertdialog contentinfo tooltip alert");

    /// <summary>The marks of an element.</summary>
    public static Mark Of(HtmlElement element)
    {
        var mark = element.Name switch
        {
            "article" or "main" => Mark.Article,
            "nav" or "menu" or "footer" => Mark.Never,
            "aside" => Mark.Aside,
            _ => Mark.None,
        };
        if (element["role"] is { } role)
        {
            if (role is "main" or "article") mark |= Mark.Article;
            else if (NeverRoles.Contains(role)) mark |= Mark.Never;
            else if (role is "complementary" or "note") mark |= Mark.Aside;
        }

        if (element["itemprop"] is "articleBody" || element["property"] is "articleBody") mark |= Mark.Article;
        return mark | OfWords(element["class"]) | OfWords(element["id"]);
    }

    private static Mark OfWords(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestMark) return Mark.None;
        var mark = Mark.None;
        Span<char> word = stackalloc char[LongestMark];
        int at = 0;
        for (int i = 0; i <= names.Length; i++)
        {
            // Words end at whatever is no letter, and in "relatedStories" before the capital.
            bool isLetter = i < names.Length && char.IsAsciiLetter(names[i]);
            bool isNew = isLetter && at > 0 && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]);
            if ((!isLetter || isNew) && at > 0)
            {
                mark |= OfWord(word[..at]);
                at = 0;
            }

            if (isLetter) word[at++] = char.ToLowerInvariant(names[i]);
        }

        return mark;
    }

    private static Mark OfWord(ReadOnlySpan<char> word)
    {
        if (AsideWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return Mark.Aside;
        if (CommentWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return Mark.Comments;
        foreach (string beginning in AsideBeginnings)
        {
            if (word.StartsWith(beginning)) return Mark.Aside;
        }

        return ArticleWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? Mark.Article : Mark.None;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
