using Dateline.Archive;
using Dateline.Export.Items;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Happenings;

namespace Dateline.Export.Sheets;

/// <summary>Gives each happening one row of the incident table, with the first of its incidents that comes.</summary>
/// <param name="view">The archive.</param>
public sealed class HappeningRows(IArchiveView view)
{
    private readonly HappeningFinder _finder = new(view);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The row of the happening that an incident tells; null where it was given before, or the item is no incident.</summary>
    public IncidentRow? Of(FoundItem found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Item.Kind is not ItemKind.Incident) return null;
        if (_finder.Of(found.Number) is not { } happening) return IncidentRow.Of(found);
        return _given.Add(happening.Id) ? Together(happening, found) : null;
    }

    private static IncidentRow Together(Happening happening, FoundItem found)
    {
        var row = IncidentRow.Of(found);
        var incidents = happening.Items.Select(item => item.Record.Incidents[item.Index]).ToList();
        var (killed, injured) = (happening.SeriesOf(FigureQuantity.Killed), happening.SeriesOf(FigureQuantity.Injured));
        var printings = happening.Items.SelectMany(item => item.Report.Printings).ToList();
        return row with
        {
            Id = happening.Id,
            Date = happening.Date ?? row.Date,
            Kind = incidents.Select(incident => incident.Kind.Value).FirstOrDefault(kind => string.Equals(kind.ToString(), happening.Kind, StringComparison.OrdinalIgnoreCase), row.Kind),
            Status = incidents.Min(incident => incident.Status.Value),
            Attackers = [.. happening.Items.SelectMany(Attackers).Distinct()],
            Place = happening.Place ?? row.Place,
            Best = killed?.Best?.Value,
            Low = killed?.Low?.Value,
            High = killed?.High?.Value,
            Injured = injured?.Best?.Value,
            Sources = happening.Sources,
            Publishers = [.. printings.Select(printing => printing.Source).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Urls = [.. printings.Select(printing => printing.Url).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Reported = happening.Items.Min(item => item.Report.Published),
            Notes = killed?.Best is { } best ? $"{row.Notes} [killed: {best.Reason}]" : row.Notes,
        };
    }

    private static IEnumerable<(string Name, AttackerBasis Basis)> Attackers(TellingItem item)
    {
        string text = item.Record.Report.Text;
        foreach (var attacker in item.Record.Incidents[item.Index].Attackers)
        {
            var actor = item.Record.Actors.FirstOrDefault(actor => string.Equals(actor.Id, attacker.Who.Actor?.Value, StringComparison.Ordinal));
            yield return ((actor?.Name ?? attacker.Who.Span).Of(text).ToString(), attacker.Basis.Value);
        }
    }
}
