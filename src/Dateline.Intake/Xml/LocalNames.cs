using System.Xml.Linq;

namespace Dateline.Intake.Xml;

/// <summary>Finds elements by their local names, for formats whose namespace differs from version to version.</summary>
internal static class LocalNames
{
    /// <summary>The first child of a name; null where there is none.</summary>
    public static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName.Equals(name, StringComparison.Ordinal));

    /// <summary>All children of a name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName.Equals(name, StringComparison.Ordinal));
}
