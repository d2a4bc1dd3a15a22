using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;

namespace Dateline.Export.Json;

/// <summary>Writes the date of a report.</summary>
internal static class PublishedJson
{
    /// <summary>Writes the field <c>published</c> into the object that is open.</summary>
    public static void Write(PassageJson passages, ReportDate published)
    {
        var json = passages.Json;
        json.WriteStartObject("published"u8);
        json.WriteString("value"u8, published.Value?.ToString());
        if (published.Value is { } value) json.WriteString("precision"u8, EnumLabels<DatePrecision>.Of(value.Precision));
        else json.WriteNull("precision"u8);
        if (published.Basis is { } basis) json.WriteString("basis"u8, EnumLabels<DateBasis>.Of(basis));
        else json.WriteNull("basis"u8);
        passages.Write(FieldNames.Evidence, published.Evidence);
        json.WriteStartArray("steps"u8);
        foreach (var step in published.Steps) Write(passages, step);
        json.WriteEndArray();
        json.WriteStartArray("fitting"u8);
        foreach (var day in published.Fitting) json.WriteStringValue(new PartialDate(day).ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(PassageJson passages, DateStep step)
    {
        passages.Json.WriteStartObject();
        passages.Json.WriteString("words"u8, step.Words);
        passages.Json.WriteNumber("daysLeft"u8, step.DaysLeft);
        passages.Write(FieldNames.Evidence, step.Evidence);
        passages.Json.WriteEndObject();
    }
}
