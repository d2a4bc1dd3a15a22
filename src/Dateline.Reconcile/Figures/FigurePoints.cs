using Dateline.Archive;
using Dateline.Reading;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Incidents;
using Dateline.Text;

namespace Dateline.Reconcile.Figures;

/// <summary>Takes the counts out of an incident of one report.</summary>
internal static class FigurePoints
{
    /// <summary>The counts; those who are told of one by one ("a man and a woman were killed") are added up to one.</summary>
    /// <param name="item">The incident's number.</param>
    /// <param name="record">Its record.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="source">The source of its report.</param>
    /// <param name="outlet">Who published it first; null where it is not known.</param>
    public static IEnumerable<FigurePoint> Of(ItemNumber item, Record record, Incident incident, ReportNumber source, string? outlet)
    {
        var points = incident.Figures.Where(figure => !IsOneByOne(figure)).Select(figure => Point(item, record, figure, source, outlet)).ToList();
        var toll = Toll.Of(incident);
        Complete(FigureQuantity.Killed, toll.Killed);
        Complete(FigureQuantity.Injured, toll.Injured);
        return points.Select(point => point.Quantity switch
        {
            FigureQuantity.Killed when point.IsWhole => point with { Total = toll.Killed },
            FigureQuantity.Injured when point.IsWhole => point with { Total = toll.Injured },
            _ => point,
        });

        void Complete(FigureQuantity quantity, long? value)
        {
            if (value is not { } total || points.Exists(point => point.Quantity == quantity && point.IsWhole && point.Count.Value >= total)) return;
            var counted = incident.Figures.Where(figure => figure.Quantity.Value == quantity && !figure.Subset.Value).OrderBy(figure => figure.Evidence[0]).ToList();
            if (counted.Count == 0) counted = [.. incident.Figures];
            points.Add(Point(item, record, counted[0], source, outlet) with { Quantity = quantity, Count = new(total, null, Bound.Exact), Who = null, Subset = false });
        }
    }

    private static bool IsOneByOne(Figure figure) =>
        figure.Quantity.Value is FigureQuantity.Killed or FigureQuantity.Injured && figure.Count.Value.Value is null or 1 && !figure.Subset.Value && figure.Count.Value.High is null;

    private static FigurePoint Point(ItemNumber item, Record record, Figure figure, ReportNumber source, string? outlet) => new()
    {
        Item = item,
        Source = source,
        Outlet = outlet,
        Told = record.Published.Value,
        Quantity = figure.Quantity.Value,
        Count = figure.Count.Value,
        Who = figure.Who is { } who ? WordsOf(record, who) : null,
        Subset = figure.Subset.Value,
        CountedBy = figure.CountedBy is { } counter ? NameOf(record, counter) : null,
        Passage = figure.Evidence[0],
    };

    /// <summary>The fullest name that the record has for an actor; the words as said where it has none.</summary>
    public static string NameOf(Record record, ActorReference reference)
    {
        var actor = reference.Actor is { } id ? record.Actors.FirstOrDefault(one => string.Equals(one.Id, id.Value, StringComparison.Ordinal)) : null;
        return WordsOf(record, actor?.Name ?? reference.Span);
    }

    private static string WordsOf(Record record, Span span) => string.Join(' ', span.Of(record.Report.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
