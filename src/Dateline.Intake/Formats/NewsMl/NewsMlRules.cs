using System.Collections.Immutable;
using System.Xml.Linq;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.NewsMl;

/// <summary>What every item of NewsML-G2 must have. It is asked where an item holds no text, to say why; an item with text is read whatever it lacks.</summary>
internal static class NewsMlRules
{
    /// <summary>The names of what an item lacks.</summary>
    public static ImmutableArray<string> Lacks(XElement item)
    {
        if (!item.Name.LocalName.EndsWith("Item", StringComparison.Ordinal)) return [];
        var lacks = ImmutableArray.CreateBuilder<string>();
        foreach (string name in (string[])["guid", "standard", "standardversion"])
        {
            if (item.Attribute(name) is null) lacks.Add($"the attribute {name}");
        }

        if (item.Child("catalogRef") is null && item.Child("catalog") is null && item.Parent is null) lacks.Add("catalogRef");
        if (item.Child("itemMeta") is not { } meta)
        {
            lacks.Add("itemMeta");
            return lacks.ToImmutable();
        }

        foreach (string name in (string[])["itemClass", "provider", "versionCreated"])
        {
            if (meta.Child(name) is null) lacks.Add(name);
        }

        return lacks.ToImmutable();
    }
}
