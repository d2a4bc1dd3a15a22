using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>The <c>meta</c> tags of a page: Open Graph, article, Dublin Core, Parsely and whatever else is named.</summary>
internal sealed class MetaTags
{
    private const int LongestValue = 4096;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>Collects the tags of a page, wherever they stand in it.</summary>
    public MetaTags(IEnumerable<HtmlElement> elements)
    {
        foreach (var tag in elements)
        {
            if (tag.Name is not "meta" || tag["content"] is not { } content || content.Length > LongestValue) continue;
            string value = CollapsedText.Of(content);
            if (value.Length == 0) continue;
            Add(tag["property"], value);
            Add(tag["name"], value);
        }
    }

    /// <summary>The first value of the first of the names that has one; null where none has.</summary>
    /// <param name="names">Names in small letters; <c>.</c> in a name is written <c>:</c>.</param>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_values.TryGetValue(name, out var values)) return values[0];
        }

        return null;
    }

    /// <summary>All values of a name, none twice.</summary>
    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    // One tag may bear several names ("og:title twitter:title"); Dublin Core is written with a dot or with a colon.
    private void Add(string? names, string value)
    {
        if (names is null || names.Length > LongestValue) return;
        foreach (string name in names.ToLowerInvariant().Replace('.', ':').Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_values.TryGetValue(name, out var values)) _values.Add(name, values = []);
            if (values.Count < 32 && !values.Contains(value, StringComparer.Ordinal)) values.Add(value);
        }
    }
}
