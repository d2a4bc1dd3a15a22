using Dateline.Archive;
using Dateline.Export.Items;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Places;

namespace Dateline.Export.Sheets;

/// <summary>A row of the incident table: one incident of one report, or one happening of many.</summary>
public sealed record IncidentRow
{
    /// <summary>What names the row.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened; null where nothing tells.</summary>
    public Period? Date { get; init; }

    /// <summary>What happened.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>How it stands.</summary>
    public required IncidentStatus Status { get; init; }

    /// <summary>Who is held responsible, each with the ground.</summary>
    public IReadOnlyList<(string Name, AttackerBasis Basis)> Attackers { get; init; } = [];

    /// <summary>At what it was aimed, as said.</summary>
    public string? Target { get; init; }

    /// <summary>Where, as said.</summary>
    public string? Location { get; init; }

    /// <summary>Where, by the gazetteer.</summary>
    public GazetteerPlace? Place { get; init; }

    /// <summary>The killed: the count that is held best; null where none is given.</summary>
    public long? Best { get; init; }

    /// <summary>The lowest count of the killed.</summary>
    public long? Low { get; init; }

    /// <summary>The highest count of the killed.</summary>
    public long? High { get; init; }

    /// <summary>The injured.</summary>
    public long? Injured { get; init; }

    /// <summary>How many sources tell it: near-identical texts are one.</summary>
    public required int Sources { get; init; }

    /// <summary>Who published them.</summary>
    public IReadOnlyList<string> Publishers { get; init; } = [];

    /// <summary>Their addresses.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>The first day on which it was reported.</summary>
    public PartialDate? Reported { get; init; }

    /// <summary>The passages, and why the counts are as they are.</summary>
    public required string Notes { get; init; }

    /// <summary>The row of one incident of one report.</summary>
    /// <param name="found">An incident.</param>
    /// <exception cref="ArgumentException">It is another kind of item.</exception>
    public static IncidentRow Of(FoundItem found)
    {
        if (found.Item.Kind is not ItemKind.Incident) throw new ArgumentException("Only incidents have such rows.", nameof(found));
        var incident = found.Record.Incidents[found.Item.Index];
        var toll = Toll.Of(incident);
        var counts = incident.Figures.Where(figure => figure.Quantity.Value is FigureQuantity.Killed && !figure.Subset.Value && figure.Count.Value.Value is not null)
            .Select(figure => figure.Count.Value).ToList();
        return new()
        {
            Id = $"{found.Report.Id}:{found.Item.Id}",
            Date = incident.Date?.Value,
            Kind = incident.Kind.Value,
            Status = incident.Status.Value,
            Attackers = [.. incident.Attackers.Select(attacker => (ItemColumns.Name(found, attacker.Who), attacker.Basis.Value)).Distinct()],
            Target = incident.Target is { } target ? ItemColumns.Words(found, target) : null,
            Location = found.Place is { } place ? ItemColumns.Words(found, place.Span) : null,
            Place = ItemColumns.PlaceOf(found),
            Best = toll.Killed,
            Low = Least(toll.Killed, counts.Min(count => count.Value)),
            High = Most(toll.Killed, counts.Max(count => count.High ?? count.Value)),
            Injured = toll.Injured,
            Sources = 1,
            Publishers = [.. found.Report.Printings.Select(printing => printing.Source).OfType<string>().Distinct(StringComparer.Ordinal)],
            Urls = [.. found.Report.Printings.Select(printing => printing.Url).OfType<string>().Distinct(StringComparer.Ordinal)],
            Reported = found.Report.Published,
            Notes = string.Join(" … ", found.Readable().Select(span => ItemColumns.Words(found, span))),
        };
    }

    private static long? Least(long? one, long? other) => one < other ? one : other ?? one;

    private static long? Most(long? one, long? other) => one > other ? one : other ?? one;
}
