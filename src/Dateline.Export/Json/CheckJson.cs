using Dateline.Reading.Records.Checks;

namespace Dateline.Export.Json;

/// <summary>Writes checks; the fields are those of <see cref="CheckDescription"/>.</summary>
internal static class CheckJson
{
    /// <summary>Writes one check as one object.</summary>
    public static void Write(PassageJson passages, Check check)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Id, check.Id);
        json.WriteString(FieldNames.Kind, EnumLabels<CheckKind>.Of(check.Kind.Value));
        if (check.Agrees is { } agrees) json.WriteBoolean(FieldNames.Agrees, agrees.Value);
        else json.WriteNull(FieldNames.Agrees);
        json.WriteString(FieldNames.Stated, passages.WordsOf(check.Stated));
        json.WriteString(FieldNames.Computed, check.Computed.Value);
        json.WriteString(FieldNames.Explanation, check.Explanation.Value);
        passages.Write(FieldNames.Evidence, check.Evidence);
        json.WriteStartArray(FieldNames.Why);
        passages.WriteWhy("kind", check.Kind);
        passages.WriteWhy("agrees", check.Agrees);
        passages.WriteWhy("computed", check.Computed);
        passages.WriteWhy("explanation", check.Explanation);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
