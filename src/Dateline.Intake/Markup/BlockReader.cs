using System.Xml.Linq;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Markup;

/// <summary>Turns elements of XHTML or NITF into text as <see cref="HtmlText"/> does, each paragraph with its own XPath and line.</summary>
/// <param name="paths">The paths of the document.</param>
internal sealed class BlockReader(XPathIndex paths)
{
    /// <summary>The text within an element.</summary>
    public MarkedText Read(XElement element)
    {
        var draft = new TextDraft();
        Append(element, draft);
        return draft.ToMarked();
    }

    /// <summary>Adds the text within an element; within, not below: the element itself breaks no line.</summary>
    public void Append(XElement element, TextDraft draft)
    {
        draft.From(paths.PathOf(element), element.LineOf());
        AppendChildren(element, draft, isPreformatted: false);
    }

    // The depth of elements is bounded where they are read.
    private void AppendChildren(XElement element, TextDraft draft, bool isPreformatted)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                if (isPreformatted) draft.AppendLines(text.Value);
                else draft.Append(text.Value);
            }
            else if (node is XElement child)
            {
                AppendChild(child, draft, isPreformatted);
            }
        }
    }

    private void AppendChild(XElement child, TextDraft draft, bool isPreformatted)
    {
        var role = ElementRoles.Of(child.Name.LocalName.ToLowerInvariant());
        if (role == ElementRole.Hidden) return;
        ElementRoles.Open(role, draft);
        bool isBlock = role is ElementRole.Paragraph or ElementRole.Line or ElementRole.Preformatted;
        if (isBlock) draft.From(paths.PathOf(child), child.LineOf());
        AppendChildren(child, draft, isPreformatted || role == ElementRole.Preformatted);
        ElementRoles.Close(role, draft);
        if (isBlock && child.Parent is { } parent && child.NextNode is XText { Value: var after } && !string.IsNullOrWhiteSpace(after))
            draft.From(paths.PathOf(parent), parent.LineOf());
    }
}
