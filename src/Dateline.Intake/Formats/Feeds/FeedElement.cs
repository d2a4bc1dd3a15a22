using System.Xml.Linq;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>The children of a feed or an item, by name.</summary>
internal sealed class FeedElement
{
    private readonly Dictionary<string, List<XElement>> _children = new(StringComparer.Ordinal);

    /// <summary>Looks at the children of an element once.</summary>
    public FeedElement(XElement element, FeedNames names)
    {
        Xml = element;
        foreach (var child in element.Elements())
        {
            string name = names.Of(child);
            if (name.Length == 0) continue;
            if (!_children.TryGetValue(name, out var list)) _children[name] = list = [];
            list.Add(child);
        }
    }

    /// <summary>The element itself.</summary>
    public XElement Xml { get; }

    /// <summary>The first child of the first of the names that has one with something in it.</summary>
    public XElement? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (All(name).Find(child => !child.IsEmpty && (child.HasElements || !string.IsNullOrWhiteSpace(child.Value))) is { } found) return found;
        }

        return null;
    }

    /// <summary>The text of the first such child without white space at its ends; null where there is none.</summary>
    public string? Value(params ReadOnlySpan<string> names) => First(names)?.Value.Trim();

    /// <summary>All children of a name, in order.</summary>
    public List<XElement> All(string name) => _children.GetValueOrDefault(name) ?? [];

    /// <summary>An attribute by its local name, in capitals or small letters; null where there is none or it is blank.</summary>
    public static string? Attribute(XElement element, string name)
    {
        foreach (var attribute in element.Attributes())
        {
            if (attribute.IsNamespaceDeclaration || !attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            string value = attribute.Value.Trim();
            if (value.Length > 0) return value;
        }

        return null;
    }
}
