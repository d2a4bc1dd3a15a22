using System.Globalization;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>Which element of a list a path means.</summary>
public enum ElementChoice
{
    /// <summary>None: the field as a whole.</summary>
    None,

    /// <summary>By its place, from 0: <c>[1]</c>.</summary>
    Index,

    /// <summary>By its first passage: <c>[@120-133]</c>.</summary>
    Anchor,

    /// <summary>One that is to be added at the end: <c>[+]</c>.</summary>
    New,
}

/// <summary>One step of a path: the name of a field, and an element where the field is a list.</summary>
/// <param name="Name">The name, as in JSON.</param>
/// <param name="Choice">How the element is chosen.</param>
/// <param name="Number">For <see cref="ElementChoice.Index"/> the place from 0; for <see cref="ElementChoice.Anchor"/> which of several with that passage, from 0.</param>
/// <param name="Anchor">The passage, in UTF-16 code units.</param>
public readonly record struct PathStep(string Name, ElementChoice Choice = ElementChoice.None, int Number = 0, Span Anchor = default)
{
    /// <summary>The element that is meant: the one with the anchor, else the first that overlaps it; -1 where there is none.</summary>
    /// <param name="anchors">The first passages of the elements that there are, in their order.</param>
    public int ElementOf(IReadOnlyList<Span> anchors)
    {
        if (Choice is ElementChoice.Index) return Number < anchors.Count ? Number : -1;
        if (Choice is not ElementChoice.Anchor) return -1;
        int left = Number, exact = -1, overlapping = -1;
        for (int i = 0; i < anchors.Count; i++)
        {
            if (anchors[i] == Anchor)
            {
                if (left-- == 0) return i;
                exact = i;
            }
            else if (overlapping < 0 && anchors[i].Overlaps(Anchor))
            {
                overlapping = i;
            }
        }

        return exact >= 0 ? exact : overlapping;
    }

    /// <summary>The step as it is written.</summary>
    public override string ToString() => Choice switch
    {
        ElementChoice.Index => string.Create(CultureInfo.InvariantCulture, $"{Name}[{Number}]"),
        ElementChoice.Anchor when Number == 0 => string.Create(CultureInfo.InvariantCulture, $"{Name}[@{Anchor.Start}-{Anchor.End}]"),
        ElementChoice.Anchor => string.Create(CultureInfo.InvariantCulture, $"{Name}[@{Anchor.Start}-{Anchor.End}#{Number + 1}]"),
        ElementChoice.New => $"{Name}[+]",
        _ => Name,
    };
}
