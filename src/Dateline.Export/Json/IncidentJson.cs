using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Export.Json;

/// <summary>Writes incidents; the fields are those of <see cref="IncidentDescription"/>.</summary>
internal static class IncidentJson
{
    /// <summary>Writes one incident as one object.</summary>
    public static void Write(PassageJson passages, Incident incident)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Id, incident.Id);
        json.WriteString(FieldNames.Kind, EnumLabels<IncidentKind>.Of(incident.Kind.Value));
        json.WriteString(FieldNames.Status, EnumLabels<IncidentStatus>.Of(incident.Status.Value));
        passages.Write(FieldNames.Place, incident.Place);
        passages.Write(FieldNames.Date, incident.Date);
        json.WriteStartArray(FieldNames.Attackers);
        foreach (var attacker in incident.Attackers) WriteAttacker(passages, attacker);
        json.WriteEndArray();
        passages.Write(FieldNames.Target, incident.Target);
        json.WriteStartArray(FieldNames.Figures);
        foreach (var figure in incident.Figures) WriteFigure(passages, figure);
        json.WriteEndArray();
        json.WriteStartArray(FieldNames.DisputedBy);
        foreach (var dispute in incident.DisputedBy) WriteDispute(passages, dispute);
        json.WriteEndArray();
        passages.Write(FieldNames.Evidence, incident.Evidence);
        passages.Write(incident.Confidence);
        WriteWhy(passages, incident);
        json.WriteEndObject();
    }

    private static void WriteAttacker(PassageJson passages, Attacker attacker)
    {
        passages.Json.WriteStartObject();
        passages.WriteFields(attacker.Who.Span);
        passages.Json.WriteString(FieldNames.Actor, attacker.Who.Actor?.Value);
        passages.Json.WriteString(FieldNames.Basis, EnumLabels<AttackerBasis>.Of(attacker.Basis.Value));
        passages.Json.WriteEndObject();
    }

    private static void WriteDispute(PassageJson passages, Dispute dispute)
    {
        passages.Json.WriteStartObject();
        passages.WriteFields(dispute.Who.Span);
        passages.Json.WriteString(FieldNames.Actor, dispute.Who.Actor?.Value);
        passages.Json.WriteString(FieldNames.Statement, dispute.Statement);
        passages.Json.WriteEndObject();
    }

    private static void WriteFigure(PassageJson passages, Figure figure)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Quantity, EnumLabels<FigureQuantity>.Of(figure.Quantity.Value));
        WriteNumber(FieldNames.Value, figure.Count.Value.Value);
        WriteNumber(FieldNames.High, figure.Count.Value.High);
        json.WriteString(FieldNames.Bound, EnumLabels<Bound>.Of(figure.Count.Value.Bound));
        passages.Write(FieldNames.Who, figure.Who);
        passages.Write(FieldNames.CountedBy, figure.CountedBy);
        json.WriteBoolean(FieldNames.Subset, figure.Subset.Value);
        passages.Write(FieldNames.Evidence, figure.Evidence);
        passages.Write(figure.Confidence);
        json.WriteEndObject();

        void WriteNumber(System.Text.Json.JsonEncodedText name, long? value)
        {
            if (value is { } number) json.WriteNumber(name, number);
            else json.WriteNull(name);
        }
    }

    private static void WriteWhy(PassageJson passages, Incident incident)
    {
        passages.Json.WriteStartArray(FieldNames.Why);
        passages.WriteWhy("kind", incident.Kind);
        passages.WriteWhy("status", incident.Status);
        passages.WriteWhy("place.place", incident.Place?.Place);
        Span<char> path = stackalloc char[40];
        for (int i = 0; i < incident.Attackers.Length; i++)
        {
            path.TryWrite($"attackers[{i}].actor", out int length);
            passages.WriteWhy(path[..length], incident.Attackers[i].Who.Actor);
            path.TryWrite($"attackers[{i}].basis", out length);
            passages.WriteWhy(path[..length], incident.Attackers[i].Basis);
        }

        for (int i = 0; i < incident.Figures.Length; i++)
        {
            path.TryWrite($"figures[{i}].quantity", out int length);
            passages.WriteWhy(path[..length], incident.Figures[i].Quantity);
            path.TryWrite($"figures[{i}].value", out length);
            passages.WriteWhy(path[..length], incident.Figures[i].Count);
            path.TryWrite($"figures[{i}].subset", out length);
            passages.WriteWhy(path[..length], incident.Figures[i].Subset);
            path.TryWrite($"figures[{i}].countedBy", out length);
            passages.WriteWhy(path[..length], incident.Figures[i].CountedBy?.Actor);
        }

        for (int i = 0; i < incident.DisputedBy.Length; i++)
        {
            path.TryWrite($"disputedBy[{i}].actor", out int length);
            passages.WriteWhy(path[..length], incident.DisputedBy[i].Who.Actor);
        }

        passages.Json.WriteEndArray();
    }
}
