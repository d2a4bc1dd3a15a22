using Dateline.Reading.Records.Engagements;

namespace Dateline.Export.Json;

/// <summary>Writes engagements; the fields are those of <see cref="EngagementDescription"/>.</summary>
internal static class EngagementJson
{
    /// <summary>Writes one engagement as one object.</summary>
    public static void Write(PassageJson passages, Engagement engagement)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Id, engagement.Id);
        json.WriteString(FieldNames.Kind, EnumLabels<EngagementKind>.Of(engagement.Kind.Value));
        passages.Write(FieldNames.Participants, engagement.Participants);
        passages.Write(FieldNames.Place, engagement.Place);
        passages.Write(FieldNames.Date, engagement.Date);
        json.WriteString(FieldNames.Status, EnumLabels<EngagementStatus>.Of(engagement.Status.Value));
        passages.Write(FieldNames.Evidence, engagement.Evidence);
        passages.Write(engagement.Confidence);
        json.WriteStartArray(FieldNames.Why);
        passages.WriteWhy("kind", engagement.Kind);
        passages.WriteWhy("status", engagement.Status);
        passages.WriteWhy("place.place", engagement.Place?.Place);
        passages.WriteWhyEach("participants", engagement.Participants);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
