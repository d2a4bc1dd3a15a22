using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Export.Items;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Items;

/// <summary>The items of sample records as if a query had found them.</summary>
internal static class FoundSamples
{
    public static IEnumerable<FoundItem> Of(Record record)
    {
        var hash = TextHash.Of(record.Report.Text);
        var report = new KeptReport
        {
            Number = ReportNumber.For(record.Published.Value?.FirstDay, hash),
            Hash = hash,
            Title = record.Report.Title is { } title ? record.Report.Text[title.Start..title.End] : null,
            Published = record.Published.Value,
            Basis = record.Published.Basis,
            Reader = record.Reader,
            Printings = [Printing.Of(record.Report, DateTimeOffset.UnixEpoch)],
        };
        return RecordItems.Of(record).Where(item => item.Kind is not (ItemKind.Actor or ItemKind.Place))
            .Select(item => new FoundItem(new ItemNumber(report.Number, item.Place), report, record, item));
    }

    /// <summary>What a format makes of the items of records.</summary>
    public static string Write(string format, FindQuery? query, FindCursor? next, params Record[] records)
    {
        using var output = new MemoryStream();
        var chosen = ItemWriters.OfPages.Concat(ItemWriters.OfExports).First(f => f.Name == format);
        using (var writer = ItemWriters.Create(chosen, output, new ItemOptions { Query = query, Width = 100 }))
        {
            foreach (var item in records.SelectMany(Of)) writer.Write(item);
            writer.Complete(next);
        }

        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    public static FindQuery Query(string text) => FindQuery.TryParse(text, out var query, out var error) ? query : throw new ArgumentException(error.Message, nameof(text));
}
