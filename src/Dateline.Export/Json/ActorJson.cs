using Dateline.Reading.Records.Actors;

namespace Dateline.Export.Json;

/// <summary>Writes actors; the fields are those of <see cref="ActorDescription"/>.</summary>
internal static class ActorJson
{
    /// <summary>Writes one actor as one object.</summary>
    public static void Write(PassageJson passages, Actor actor)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Id, actor.Id);
        json.WriteString(FieldNames.Name, passages.WordsOf(actor.Name));
        json.WriteString(FieldNames.Kind, EnumLabels<ActorKind>.Of(actor.Kind.Value));
        json.WriteBoolean(FieldNames.Named, actor.Named);
        json.WriteStartArray(FieldNames.Roles);
        foreach (var role in actor.Roles) WriteRole(passages, role);
        json.WriteEndArray();
        passages.Write(FieldNames.Mentions, actor.Mentions);
        json.WriteStartArray(FieldNames.Why);
        passages.WriteWhy("kind", actor.Kind);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRole(PassageJson passages, Role role)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Title, passages.WordsOf(role.Title));
        if (role.Organisation is { } organisation) json.WriteString(FieldNames.Organisation, passages.WordsOf(organisation));
        else json.WriteNull(FieldNames.Organisation);
        passages.Write(FieldNames.Evidence, role.Evidence);
        json.WriteEndObject();
    }
}
