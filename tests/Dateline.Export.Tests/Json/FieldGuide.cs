using System.Collections.Immutable;
using System.Text;
using Dateline.Reading.Description;

namespace Dateline.Export.Tests.Json;

/// <summary>The part of the users' guide that lists all fields, written from the descriptions.</summary>
internal static class FieldGuide
{
    public static string Write()
    {
        var guide = new StringBuilder();
        AddTable(guide, "report", "The report itself.", RecordDescription.Report);
        foreach (var kind in RecordDescription.Kinds)
        {
            if (kind.IsRead) AddTable(guide, kind.Name, kind.Meaning, kind.Fields);
            else guide.Append($"\n## {kind.Name}\n{kind.Meaning} Not read by this version: always empty.\n");
        }

        AddTable(guide, "reader", "By what the record was read.", RecordDescription.Reader);
        return guide.ToString();
    }

    private static void AddTable(StringBuilder guide, string heading, string meaning, ImmutableArray<FieldDescription> fields)
    {
        guide.Append($"\n## {heading}\n{meaning}\n\n| field | holds | meaning |\n|---|---|---|\n");
        AddRows(guide, "", fields);
    }

    private static void AddRows(StringBuilder guide, string path, ImmutableArray<FieldDescription> fields)
    {
        foreach (var field in fields)
        {
            string orNull = field.Nullable ? " or null" : "";
            guide.Append($"| `{path}{field.Name}` | {Holds(field.Value)}{orNull} | {field.Meaning}{Labels(field.Value)} |\n");
            var inner = field.Value is ValueDescription.ListOf list ? list.Item : field.Value;
            string step = field.Value is ValueDescription.ListOf ? "[]." : ".";
            if (inner is ValueDescription.Group group) AddRows(guide, path + field.Name + step, group.Fields);
        }
    }

    private static string Holds(ValueDescription value) => value switch
    {
        ValueDescription.Words => "text",
        ValueDescription.Flag => "true or false",
        ValueDescription.Number => "number",
        ValueDescription.Passage => "passage",
        ValueDescription.ActorReference => "reference to an actor",
        ValueDescription.PlaceReference => "reference to a place",
        ValueDescription.Id id => $"id (`{id.Letters}1`, `{id.Letters}2` ...)",
        ValueDescription.OneOf => "label",
        ValueDescription.Table => "object of texts",
        ValueDescription.Group { IsPassage: true } => "passage with more",
        ValueDescription.Group => "object",
        ValueDescription.ListOf list => $"list of: {Holds(list.Item)}{(list.NeverEmpty ? "; never empty" : "")}",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "The guide has no words for it."),
    };

    private static string Labels(ValueDescription value) => value is ValueDescription.OneOf oneOf
        ? string.Concat(oneOf.Labels.Select(label => $"<br>`{label.Label}`: {label.Meaning}"))
        : "";
}
