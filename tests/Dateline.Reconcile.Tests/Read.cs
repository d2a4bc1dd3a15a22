using System.Globalization;
using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Reconcile.Tests;

/// <summary>Short reports of our own, read as the product reads them.</summary>
internal static class Read
{
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    public static Record Whole(Report report) => Reader.Value.Read(report);

    public static Record Report(string text, string date = "2026-03-02", string id = "r", string? source = null) => Reader.Value.Read(new Report
    {
        Id = id,
        Text = text,
        Title = Headline.Find(text),
        Source = source,
        Given = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    });
}
