using System.Globalization;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;

namespace Dateline.Bench.Archives;

/// <summary>Many reports from few: each is read once, and kept again and again under other days with another last line, so that no two texts are one.</summary>
internal static class Editions
{
    private const int DaysApart = 61;

    /// <summary>Reads the first reports of a batch that have a day, on all processors.</summary>
    public static Record[] Read(string path, int most)
    {
        using var reader = RecordReader.Open();
        return [.. ReportIntake.Read([path], () => Stream.Null).OfType<Taken>().Select(taken => taken.Report).Where(report => report.Given is not null).Take(most)
            .AsParallel().AsOrdered().Select(reader.Read)];
    }

    /// <summary>The records of an edition; edition 0 is as it was read.</summary>
    public static IEnumerable<Record> Of(Record[] records, int edition)
    {
        foreach (var record in records)
        {
            var day = record.Report.Given!.Value.AddDays(-edition * DaysApart);
            var report = record.Report with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{record.Report.Id}-{edition}"),
                Url = string.Create(CultureInfo.InvariantCulture, $"{record.Report.Url}?edition={edition}"),
                Text = string.Create(CultureInfo.InvariantCulture, $"{record.Report.Text}\nEdition {edition}."),
                Given = day,
            };
            yield return record with { Report = report, Published = record.Published with { Value = new PartialDate(new NodaTime.LocalDate(day.Year, day.Month, day.Day)), Basis = DateBasis.Given } };
        }
    }
}
