using Dateline.Reading.Records.Statements;

namespace Dateline.Export.Json;

/// <summary>Writes statements; the fields are those of <see cref="StatementDescription"/>.</summary>
internal static class StatementJson
{
    /// <summary>Writes one statement as one object.</summary>
    public static void Write(PassageJson passages, Statement statement)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Id, statement.Id);
        passages.Write(FieldNames.Speaker, statement.Speaker);
        passages.Write(FieldNames.Cue, statement.Cue);
        WriteContent(passages, statement);
        passages.Write(FieldNames.Addressee, statement.Addressee);
        passages.Write(FieldNames.Channel, statement.Channel);
        json.WriteString(FieldNames.Occasion, statement.Occasion?.Value);
        passages.Write(FieldNames.Place, statement.Place);
        passages.Write(FieldNames.Date, statement.Date);
        json.WriteString(FieldNames.Act, EnumLabels<Act>.Of(statement.Act.Value));
        json.WriteString(FieldNames.Within, statement.Within);
        passages.Write(FieldNames.Evidence, statement.Evidence);
        passages.Write(statement.Confidence);
        WriteWhy(passages, statement);
        json.WriteEndObject();
    }

    private static void WriteContent(PassageJson passages, Statement statement)
    {
        var json = passages.Json;
        json.WriteStartArray(FieldNames.Content);
        foreach (var part in statement.Content)
        {
            json.WriteStartObject();
            passages.WriteFields(part.Span);
            json.WriteBoolean(FieldNames.Verbatim, part.Verbatim.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWhy(PassageJson passages, Statement statement)
    {
        var json = passages.Json;
        json.WriteStartArray(FieldNames.Why);
        passages.WriteWhy("act", statement.Act);
        passages.WriteWhy("speaker.actor", statement.Speaker?.Actor);
        passages.WriteWhy("addressee.actor", statement.Addressee?.Actor);
        passages.WriteWhy("occasion", statement.Occasion);
        passages.WriteWhy("place.place", statement.Place?.Place);
        Span<char> path = stackalloc char[32];
        for (int i = 0; i < statement.Content.Length; i++)
        {
            path.TryWrite($"content[{i}].verbatim", out int length);
            passages.WriteWhy(path[..length], statement.Content[i].Verbatim);
        }

        json.WriteEndArray();
    }
}
