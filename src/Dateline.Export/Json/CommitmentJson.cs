using Dateline.Reading;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Export.Json;

/// <summary>Writes commitments; the fields are those of <see cref="CommitmentDescription"/>.</summary>
internal static class CommitmentJson
{
    /// <summary>Writes one commitment as one object.</summary>
    public static void Write(PassageJson passages, Commitment commitment)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Id, commitment.Id);
        json.WriteString(FieldNames.Stage, EnumLabels<CommitmentStage>.Of(commitment.Stage.Value));
        passages.Write(FieldNames.Givers, commitment.Givers);
        passages.Write(FieldNames.Recipients, commitment.Recipients);
        WriteAmount(passages, commitment.Amount);
        passages.Write(FieldNames.Items, commitment.Items);
        json.WriteString(FieldNames.Kind, EnumLabels<CommitmentKind>.Of(commitment.Kind.Value));
        WritePeriod(passages, commitment.Period);
        json.WriteString(FieldNames.Occasion, commitment.Occasion);
        json.WriteString(FieldNames.StatedBy, commitment.StatedBy);
        passages.Write(FieldNames.Evidence, commitment.Evidence);
        passages.Write(commitment.Confidence);
        WriteWhy(passages, commitment);
        json.WriteEndObject();
    }

    private static void WriteAmount(PassageJson passages, Derived<Amount>? amount)
    {
        var json = passages.Json;
        json.WritePropertyName(FieldNames.Amount);
        if (amount is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber(FieldNames.Value, amount.Value.Money.Value);
        json.WriteString(FieldNames.Currency, amount.Value.Money.Currency);
        json.WriteString(FieldNames.Bound, EnumLabels<Bound>.Of(amount.Value.Bound));
        passages.Write(FieldNames.Evidence, amount.Evidence);
        json.WriteEndObject();
    }

    private static void WritePeriod(PassageJson passages, CommitmentPeriod? period)
    {
        var json = passages.Json;
        json.WritePropertyName(FieldNames.Period);
        if (period is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString(FieldNames.Start, period.Dates?.Value.Start.ToString());
        json.WriteString(FieldNames.End, period.Dates?.Value.End.ToString());
        json.WriteString(FieldNames.Text, passages.WordsOf(period.Span));
        passages.Write(FieldNames.Evidence, [period.Span]);
        json.WriteEndObject();
    }

    private static void WriteWhy(PassageJson passages, Commitment commitment)
    {
        passages.Json.WriteStartArray(FieldNames.Why);
        passages.WriteWhy("stage", commitment.Stage);
        passages.WriteWhy("kind", commitment.Kind);
        passages.WriteWhy("amount", commitment.Amount);
        passages.WriteWhy("period", commitment.Period?.Dates);
        passages.WriteWhyEach("givers", commitment.Givers);
        passages.WriteWhyEach("recipients", commitment.Recipients);
        passages.Json.WriteEndArray();
    }
}
