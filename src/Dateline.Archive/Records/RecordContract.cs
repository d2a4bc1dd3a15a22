using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dateline.Reading;

namespace Dateline.Archive.Records;

/// <summary>How the types of a record are written in an archive.</summary>
internal static class RecordContract
{
    /// <summary>The settings of the serialiser.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut, LetNullsBeMissing } },
            Converters =
            {
                new JsonStringEnumConverter(), new SpanConverter(), new PartialDateConverter(), new PeriodConverter(), new LocalDateConverter(), new MoneyConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    // The report has tables of its own, and a reader is the same for thousands of records.
    private static void LeaveOut(JsonTypeInfo type)
    {
        if (type.Type != typeof(Record)) return;
        foreach (var property in type.Properties.Where(p => p.Name is nameof(Record.Report) or nameof(Record.Reader)).ToArray()) type.Properties.Remove(property);
    }

    // What is null is not written, so it must not be missed.
    private static void LetNullsBeMissing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties) property.IsRequired &= !property.IsSetNullable;
    }
}
