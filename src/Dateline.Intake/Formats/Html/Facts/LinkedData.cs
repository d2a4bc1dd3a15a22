using System.Text;
using System.Text.Json;
using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>What the linked data (JSON-LD) of a page says of its article, in the terms of schema.org.</summary>
internal sealed record LinkedData
{
    private const int LongestScript = 4 * 1024 * 1024;
    private const int MostObjects = 10_000;

    /// <summary>The headline.</summary>
    public string? Headline { get; private init; }

    /// <summary>The name, which is the headline on some sites and the page's on others.</summary>
    public string? Name { get; private init; }

    /// <summary>Who wrote it, in order.</summary>
    public IReadOnlyList<string> Authors { get; private init; } = [];

    /// <summary>Who published it.</summary>
    public string? Publisher { get; private init; }

    /// <summary>When it was published, as written.</summary>
    public string? Published { get; private init; }

    /// <summary>When it was changed, as written.</summary>
    public string? Modified { get; private init; }

    /// <summary>Its language.</summary>
    public string? Language { get; private init; }

    /// <summary>Its address.</summary>
    public string? Url { get; private init; }

    /// <summary>Its text, line ends as they stood; often without paragraphs or shortened, so what the page shows is preferred.</summary>
    public string? Body { get; private init; }

    /// <summary>The script it stands in.</summary>
    public required HtmlElement Script { get; init; }

    /// <summary>The first article of the page's linked data; null where there is none. What is broken is mended or passed over.</summary>
    public static LinkedData? Find(IEnumerable<HtmlElement> elements)
    {
        foreach (var script in elements)
        {
            if (script.Name is not "script" || script.Children is not [TextNode { Text.Length: <= LongestScript } content]) continue;
            using var json = Parse(content.Text);
            if (json is not null && FindArticle(json.RootElement) is { } article) return Read(article, script);
        }

        return null;
    }

    private static JsonDocument? Parse(string script)
    {
        string text = script.Trim();
        if (TryParse(text) is { } clean) return clean;

        // Wrapped in comments or a marked section; raw line ends in strings.
        int start = text.IndexOfAny(['{', '[']), wrapped = text.IndexOf("<![CDATA[", StringComparison.Ordinal);
        if (wrapped >= 0 && wrapped < start + 9) start = text.IndexOfAny(['{', '['], wrapped + 9);
        int end = text.LastIndexOfAny(['}', ']']);
        if (text.IndexOf("]]>", StringComparison.Ordinal) is >= 0 and var section && section <= end) end = text[..section].LastIndexOfAny(['}', ']']);
        if (start < 0 || end < start) return null;
        var mended = new StringBuilder(text, start, end + 1 - start, end + 1 - start);
        for (int i = 0; i < mended.Length; i++)
        {
            if (mended[i] < ' ') mended[i] = ' ';
        }

        return TryParse(mended.ToString());
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = IntakeLimits.DeepestJson });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Whole graphs, lists of objects, articles as the main thing of a page: looked through in the order in which they stand.
    private static JsonElement? FindArticle(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (int seen = 0; seen < MostObjects && waiting.TryDequeue(out var at); seen++)
        {
            if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (var member in at.EnumerateArray()) waiting.Enqueue(member);
            }
            else if (at.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(at)) return at;
                foreach (string name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "hasPart"])
                {
                    if (at.TryGetProperty(name, out var inner)) waiting.Enqueue(inner);
                }
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement thing)
    {
        foreach (string type in Texts(thing, "@type"))
        {
            string name = type[(type.LastIndexOf('/') + 1)..];
            if (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report" or "SocialMediaPosting" or "DiscussionForumPosting") return true;
        }

        return false;
    }

    private static LinkedData Read(JsonElement article, HtmlElement script) => new()
    {
        Script = script,
        Headline = First(article, "headline"),
        Name = First(article, "name"),
        Authors = [.. Names(article, "author").Concat(Names(article, "creator")).Distinct(StringComparer.OrdinalIgnoreCase).Take(32)],
        Publisher = Names(article, "publisher").FirstOrDefault(),
        Published = First(article, "datePublished") ?? First(article, "dateCreated"),
        Modified = First(article, "dateModified"),
        Language = First(article, "inLanguage"),
        Url = First(article, "url"),
        Body = Texts(article, "articleBody").FirstOrDefault() is { } body ? CharacterReferences.Resolve(body) : null,
    };

    private static string? First(JsonElement thing, string name) => Texts(thing, name).Select(Clean).FirstOrDefault(t => t.Length > 0);

    // The text of JSON-LD is often escaped once more, as HTML is.
    private static string Clean(string text) => CollapsedText.Of(CharacterReferences.Resolve(text));

    private static IEnumerable<string> Names(JsonElement thing, string name)
    {
        if (!thing.TryGetProperty(name, out var value)) yield break;
        foreach (var one in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value])
        {
            string? text = one.ValueKind == JsonValueKind.Object ? First(one, "name") : Text(one) is { } plain ? Clean(plain) : null;
            if (!string.IsNullOrEmpty(text)) yield return text;
        }
    }

    private static IEnumerable<string> Texts(JsonElement thing, string name)
    {
        if (!thing.TryGetProperty(name, out var value)) yield break;
        if (value.ValueKind != JsonValueKind.Array)
        {
            if (Text(value) is { } only) yield return only;
            yield break;
        }

        foreach (var one in value.EnumerateArray())
        {
            if (Text(one) is { } text) yield return text;
        }
    }

    // Half a surrogate pair is no text.
    private static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
