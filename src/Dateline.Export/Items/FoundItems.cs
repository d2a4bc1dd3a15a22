using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Reading;

namespace Dateline.Export.Items;

/// <summary>Gets what was found out of an archive; the record last opened is kept, as items of one report come together.</summary>
/// <param name="view">The archive.</param>
public sealed class FoundItems(IArchiveView view)
{
    private const int PageLength = 500;

    private (KeptReport Report, Record Record)? _last;

    /// <summary>The item of a number; null where the archive's index names one that its record does not hold.</summary>
    public FoundItem? Of(ItemNumber number)
    {
        if (_last is not { } last || last.Report.Number != number.Report)
        {
            if (view.FindReport(number.Report) is not { } report) return null;
            _last = last = (report, view.RecordOf(number.Report));
        }

        return RecordItems.At(last.Record, number.Place) is { } item ? new(number, last.Report, last.Record, item) : null;
    }

    /// <summary>The items of a page.</summary>
    public IEnumerable<FoundItem> Of(FindPage page) => page.Items.Select(Of).OfType<FoundItem>();

    /// <summary>All items of a query, fetched page by page.</summary>
    /// <param name="query">The query.</param>
    /// <param name="order">The order.</param>
    public IEnumerable<FoundItem> All(FindQuery query, FindOrder order)
    {
        FindCursor? next = null;
        do
        {
            var page = view.Find(query, order, PageLength, next);
            foreach (var item in Of(page)) yield return item;
            next = page.Next;
        }
        while (next is not null);
    }
}
