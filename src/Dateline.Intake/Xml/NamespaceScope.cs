using System.Xml;
using System.Xml.Linq;

namespace Dateline.Intake.Xml;

/// <summary>The prefixes declared at a place of a document.</summary>
internal sealed class NamespaceScope
{
    // Prefixes that feeds use without declaring them; what they mean is never in doubt.
    private static readonly Dictionary<string, string> WellKnown = new(StringComparer.Ordinal)
    {
        ["xml"] = "http://www.w3.org/XML/1998/namespace",
        ["xmlns"] = "http://www.w3.org/2000/xmlns/",
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
    };

    private readonly NamespaceScope? _outer;
    private readonly Dictionary<string, string> _declared;

    private NamespaceScope(NamespaceScope? outer, Dictionary<string, string> declared)
    {
        _outer = outer;
        _declared = declared;
    }

    /// <summary>The scope outside the root, where nothing is declared.</summary>
    public static NamespaceScope Outermost { get; } = new(null, []);

    /// <summary>The scope within an element with these attributes: this one where they declare nothing.</summary>
    public NamespaceScope Within(List<(string Name, string Value)> attributes)
    {
        Dictionary<string, string>? declared = null;
        foreach (var (name, value) in attributes)
        {
            if (name is "xmlns") (declared ??= [])[""] = value;
            else if (name.StartsWith("xmlns:", StringComparison.Ordinal)) (declared ??= [])[name[6..]] = value;
        }

        return declared is null ? this : new NamespaceScope(this, declared);
    }

    /// <summary>The expanded name of a name as it is written; false where its prefix was never declared or it is no name.</summary>
    public bool TryName(string written, bool isAttribute, out XName name)
    {
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        string prefix = colon < 0 ? "" : written[..colon], local = written[(colon + 1)..];
        bool isName = local.Length > 0 && XmlConvert.IsStartNCNameChar(local[0]) && local.All(XmlConvert.IsNCNameChar);
        string? space = prefix.Length == 0 && isAttribute ? "" : Find(prefix);
        bool isKnown = space is not null || prefix is "xml" or "xmlns";
        space ??= WellKnown.GetValueOrDefault(prefix, prefix.Length == 0 ? "" : $"undeclared:{prefix}");
        name = XName.Get(isName ? local : XmlConvert.EncodeLocalName(local.Length == 0 ? "_" : local), space);
        return isName && isKnown;
    }

    /// <summary>Whether an attribute may be kept: declarations that redefine what XML itself defines, or undeclare a prefix, may not.</summary>
    public static bool MayStand(XName attribute, string value) =>
        (attribute.Namespace != XNamespace.Xmlns && attribute != "xmlns")
        || (value.Length > 0 && !value.Equals(XNamespace.Xml.NamespaceName, StringComparison.Ordinal) && !value.Equals(XNamespace.Xmlns.NamespaceName, StringComparison.Ordinal) && attribute.LocalName is not "xml");

    private string? Find(string prefix)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._declared.TryGetValue(prefix, out string? space)) return space;
        }

        return prefix.Length == 0 ? "" : null;
    }
}
