using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Desk.Api.Items;
using Dateline.Desk.Api.Reports;
using Dateline.Export.Listings;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Places;
using Dateline.Reconcile.Contradictions;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Desk.Api.Happenings;

/// <summary>Turns happenings and contradictions into answers; offsets become code points.</summary>
internal sealed class HappeningWriting
{
    private const int MostTold = 200, MostLinks = 500, MostContradictions = 100;
    private readonly Dictionary<ReportNumber, CodePointMap> _maps = [];

    /// <summary>A happening in short.</summary>
    public static HappeningSummary Summary(Happening happening)
    {
        FigureSeries? killed = happening.SeriesOf(FigureQuantity.Killed), injured = happening.SeriesOf(FigureQuantity.Injured);
        return new(
            happening.Id, happening.Space == Space.Incidents ? "incident" : "engagement", happening.Kind, happening.Date?.ToString(), happening.Place is { } place ? Of(place) : null,
            killed?.Best?.Value, killed?.Low?.Value, killed?.High?.Value, injured?.Best?.Value, happening.Reports, happening.Sources, [.. happening.Items.Select(item => item.Id)]);
    }

    /// <summary>A happening with all that is known of it.</summary>
    public HappeningDetail Detail(IArchiveView view, Happening happening)
    {
        var ids = happening.Items.ToDictionary(item => item.Number, item => item.Id);
        var queue = new ContradictionQueue(view);
        return new(
            Summary(happening), [.. happening.Figures.Select(series => Of(series, happening))],
            [.. happening.Items.Take(MostTold).Select(item => new TellingAnswer(item.Id, ReportFinder.Summary(item.Report), Evidence(item)))],
            [.. new HappeningFinder(view).Why(happening).Take(MostLinks).Select(link => new WhyAnswer(ids[link.One], ids[link.Other], link.Reason))],
            [.. queue.Within(happening).Take(MostContradictions).Select(queue.Open).OfType<Contradiction>().Select(Of)]);
    }

    /// <summary>A contradiction.</summary>
    public ContradictionAnswer Of(Contradiction found) => new(
        ContradictionListing.NameOf(found.Field), found.Reason, Claim(found.Left, found.LeftPassage), Claim(found.Right, found.RightPassage), found.IsDecided);

    private static PlaceAnswer Of(GazetteerPlace place) => new(place.Name, place.Country, place.Region, place.Point.Latitude, place.Point.Longitude);

    private SeriesAnswer Of(FigureSeries series, Happening happening)
    {
        var items = happening.Items.ToDictionary(item => item.Number);
        var order = new Dictionary<FigurePoint, int>(ReferenceEqualityComparer.Instance);
        foreach (var step in series.Steps) order.TryAdd(step.Point, order.Count);
        return new(Labels.Of(series.Quantity), Of(series.Best), Of(series.Low), Of(series.High), [.. series.Steps.Select(step =>
        {
            var (point, item) = (step.Point, items[step.Point.Item]);
            return new CountAnswer(
                Labels.Of(step.Kind), step.Reason, step.From is { } from && order.TryGetValue(from, out int index) ? index : null, point.Count.Value, point.Count.High, Labels.Of(point.Count.Bound),
                point.Who, point.Subset, point.CountedBy, point.Outlet, point.Told?.ToString(), item.Id, Quote(item, point.Passage));
        })]);

        ChosenAnswer? Of(ChosenFigure? chosen) => chosen is null ? null : new(chosen.Value, chosen.Reason, items[chosen.From.Item].Id);
    }

    private IReadOnlyList<QuotedPassage> Evidence(TellingItem item) =>
        [.. Archive.Find.RecordItems.At(item.Record, item.Number.Place)!.Value.Evidence.Select(span => Quote(item, span))];

    private ClaimAnswer Claim(TellingItem item, Span passage) => new(item.Id, item.Report.First.Source, Quote(item, passage));

    private QuotedPassage Quote(TellingItem item, Span span)
    {
        string text = item.Record.Report.Text;
        if (!_maps.TryGetValue(item.Report.Number, out var map)) _maps[item.Report.Number] = map = new(text);
        return ItemEndpoints.Quote(span, text, map);
    }
}
