using System.Text;
using System.Xml.Linq;

namespace Dateline.Intake.Xml;

/// <summary>Gives the XPath of elements of one document: <c>/rss/channel/item[2]/title</c>, with a number where there are several of a name.</summary>
internal sealed class XPathIndex
{
    // A document of many namespaces is not worth the time that their prefixes take to find.
    private const int MostNamespaces = 64;

    private readonly Dictionary<XElement, string> _steps = [];
    private readonly Dictionary<XNamespace, string?> _prefixes = [];

    /// <summary>The path from the root. Prefixes are those that the document gave each namespace first.</summary>
    public string PathOf(XElement element)
    {
        var steps = new List<string>();
        for (var at = element; at is not null; at = at.Parent) steps.Add(StepOf(at));
        var path = new StringBuilder();
        for (int i = steps.Count - 1; i >= 0; i--) path.Append('/').Append(steps[i]);
        return path.ToString();
    }

    private string StepOf(XElement element)
    {
        if (element.Parent is not { } parent) return NameOf(element);
        if (_steps.TryGetValue(element, out string? step)) return step;
        // All children of a parent at once: one by one, a long list would be gone through for each of its members.
        foreach (var group in parent.Elements().GroupBy(child => child.Name))
        {
            int number = 0;
            bool isOne = !group.Skip(1).Any();
            foreach (var child in group) _steps[child] = isOne ? NameOf(child) : $"{NameOf(child)}[{++number}]";
        }

        return _steps[element];
    }

    private string NameOf(XElement element)
    {
        var space = element.Name.Namespace;
        if (space.NamespaceName.Length == 0) return element.Name.LocalName;
        if (!_prefixes.TryGetValue(space, out string? prefix) && _prefixes.Count < MostNamespaces)
            _prefixes[space] = prefix = element.GetPrefixOfNamespace(space);
        return string.IsNullOrEmpty(prefix) ? element.Name.LocalName : $"{prefix}:{element.Name.LocalName}";
    }
}

/// <summary>Where elements stand in their source.</summary>
internal static class XmlPlaces
{
    /// <summary>The line of an element's start tag, from 1; null for an element made here.</summary>
    public static long? LineOf(this XElement element) => element.Annotation<SourceLine>()?.Line;
}
