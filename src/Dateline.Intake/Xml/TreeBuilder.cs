using System.Xml.Linq;

namespace Dateline.Intake.Xml;

/// <summary>Builds the tree of a document element by element, within the limits.</summary>
internal sealed class TreeBuilder
{
    private readonly List<XElement> _open = [];
    private int _count;

    /// <summary>The root element; null until there is one.</summary>
    public XElement? Root { get; private set; }

    /// <summary>The innermost open element; null outside the root.</summary>
    public XElement? Current => _open.Count == 0 ? null : _open[^1];

    /// <summary>How many elements are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="line">The line of its start tag, from 1.</param>
    /// <exception cref="XmlTroubleException">There are too many elements, or too many within one another.</exception>
    public XElement Open(XName name, long line)
    {
        if (++_count > XmlLimits.MostElements) throw new XmlTroubleException(new XmlTrouble($"has more than {XmlLimits.MostElements:N0} elements", line));
        if (_open.Count >= XmlLimits.Deepest) throw new XmlTroubleException(new XmlTrouble($"is nested more than {XmlLimits.Deepest} deep", line));
        var element = new XElement(name);
        element.AddAnnotation(new SourceLine(line));
        if (Current is { } parent) parent.Add(element);
        else Root ??= element;
        _open.Add(element);
        return element;
    }

    /// <summary>Gives the innermost open element an attribute; one that it has already stays.</summary>
    /// <exception cref="XmlTroubleException">It has too many.</exception>
    public void Attribute(XName name, string value, ref int count, long line)
    {
        if (++count > XmlLimits.MostAttributes)
            throw new XmlTroubleException(new XmlTrouble($"has an element with more than {XmlLimits.MostAttributes} attributes", line));
        if (Current!.Attribute(name) is null) Current.Add(new XAttribute(name, value));
    }

    /// <summary>Adds text to the innermost open element; text outside the root is dropped.</summary>
    public void Text(string text)
    {
        // A node of its own each time: adding a string would copy what is there already.
        if (text.Length > 0) Current?.Add(new XText(Windows1252.Repair(text)));
    }

    /// <summary>Closes the innermost open element.</summary>
    public void Close() => _open.RemoveAt(_open.Count - 1);
}

/// <summary>The line of the source on which an element begins, from 1.</summary>
internal sealed record SourceLine(long Line);
