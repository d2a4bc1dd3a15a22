using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Reading.Dates;
using Dateline.Reading.Quantities;
using Dateline.Text;
using NodaTime;

namespace Dateline.Archive.Records;

/// <summary>A span as <c>[start,length]</c>.</summary>
internal sealed class SpanConverter : JsonConverter<Span>
{
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A span is an array.");
        reader.Read();
        int start = reader.GetInt32();
        reader.Read();
        int length = reader.GetInt32();
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray || start < 0 || length < 0) throw new JsonException("A span has two numbers.");
        return new(start, start + length);
    }

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.Length);
        writer.WriteEndArray();
    }
}

/// <summary>A date as ISO 8601.</summary>
internal sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Iso.Date(reader.GetString());

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A period as ISO 8601.</summary>
internal sealed class PeriodConverter : JsonConverter<Reading.Dates.Period>
{
    public override Reading.Dates.Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.GetString() ?? "";
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new(Iso.Date(text)) : new(Iso.Date(text[..slash]), Iso.Date(text[(slash + 1)..]));
    }

    public override void Write(Utf8JsonWriter writer, Reading.Dates.Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A day as ISO 8601.</summary>
internal sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Iso.Date(reader.GetString()).FirstDay;

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(new PartialDate(value).ToString());
}

/// <summary>Money as <c>[value]</c> or <c>[value,"EUR"]</c>.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        decimal value = reader.GetDecimal();
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray) return new(value, null);
        string? currency = reader.GetString();
        reader.Read();
        return new(value, currency);
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Value);
        if (value.Currency is { } currency) writer.WriteStringValue(currency);
        writer.WriteEndArray();
    }
}

/// <summary>Dates from ISO 8601.</summary>
internal static class Iso
{
    /// <summary>The date; the other way round from <see cref="PartialDate.ToString"/>.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static PartialDate Date(string? text) => TryDate(text) ?? throw new JsonException($"'{text}' is no date.");

    /// <summary>The date; null where the text is none.</summary>
    public static PartialDate? TryDate(string? text)
    {
        string[] parts = (text ?? "").Split('-');
        if (parts.Length is < 1 or > 3 || !parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return null;
        int[] numbers = [.. parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];
        try
        {
            return numbers.Length switch
            {
                1 => new(numbers[0]),
                2 => new(numbers[0], numbers[1]),
                _ => new(new LocalDate(numbers[0], numbers[1], numbers[2])),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
