using Dateline.Language;
using Dateline.Reading.Dates;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Reading.Tests.Dates;

/// <summary>Reads the dates of short texts with the models that ship.</summary>
internal static class ReadDates
{
    private static readonly LanguageReader Language = LanguageReader.Open(Path.Combine(AppContext.BaseDirectory, "models"));

    /// <summary>The analysis of a text.</summary>
    public static Analysis Analyse(string text) => Language.Read(text);

    /// <summary>The dates of a text, resolved against a day; null or a dash for none.</summary>
    public static DateTable Of(string text, string? report) => DateReader.Recognise(Analyse(text)).Resolve(Day(report));

    /// <summary>A day as ISO 8601 writes it; null for a dash.</summary>
    public static LocalDate? Day(string? day) => day is null or "–" ? null : LocalDatePattern.Iso.Parse(day).Value;
}
