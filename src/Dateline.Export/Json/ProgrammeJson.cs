using Dateline.Reading.Records.Programmes;

namespace Dateline.Export.Json;

/// <summary>Writes programmes; the fields are those of <see cref="ProgrammeDescription"/>.</summary>
internal static class ProgrammeJson
{
    /// <summary>Writes one programme as one object.</summary>
    public static void Write(PassageJson passages, Programme programme)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Id, programme.Id);
        json.WriteString(FieldNames.Name, passages.WordsOf(programme.Name));
        json.WriteString(FieldNames.Kind, EnumLabels<ProgrammeKind>.Of(programme.Kind.Value));
        passages.Write(FieldNames.Leads, programme.Leads);
        passages.Write(FieldNames.Place, programme.Place);
        json.WriteString(FieldNames.Status, EnumLabels<ProgrammeStatus>.Of(programme.Status.Value));
        passages.Write(FieldNames.Evidence, programme.Evidence);
        passages.Write(programme.Confidence);
        json.WriteStartArray(FieldNames.Why);
        passages.WriteWhy("kind", programme.Kind);
        passages.WriteWhy("status", programme.Status);
        passages.WriteWhy("place.place", programme.Place?.Place);
        passages.WriteWhyEach("leads", programme.Leads);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
