using System.Collections.Immutable;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Text;

namespace Dateline.Export.Items;

/// <summary>An item that a query found, with the report and the record that it stands in.</summary>
/// <param name="Number">Its number in the archive.</param>
/// <param name="Report">The report.</param>
/// <param name="Record">The record.</param>
/// <param name="Item">Which item of the record it is.</param>
public sealed record FoundItem(ItemNumber Number, KeptReport Report, Record Record, RecordItem Item)
{
    /// <summary>The report's text.</summary>
    public string Text => Record.Report.Text;

    /// <summary>When it was, by its own words; null where only its report's day tells.</summary>
    public Derived<Period>? Date => Item.Kind switch
    {
        ItemKind.Statement => Record.Statements[Item.Index].Date,
        ItemKind.Incident => Record.Incidents[Item.Index].Date,
        ItemKind.Engagement => Record.Engagements[Item.Index].Date,
        _ => null,
    };

    /// <summary>Where it was; null where the report does not tell.</summary>
    public PlaceReference? Place => Item.Kind switch
    {
        ItemKind.Statement => Record.Statements[Item.Index].Place,
        ItemKind.Incident => Record.Incidents[Item.Index].Place,
        ItemKind.Engagement => Record.Engagements[Item.Index].Place,
        ItemKind.Programme => Record.Programmes[Item.Index].Place,
        _ => null,
    };

    /// <summary>All who take part in it, in the order of the item's fields.</summary>
    public IEnumerable<ActorReference> Actors => Item.Kind switch
    {
        ItemKind.Statement => Both(Record.Statements[Item.Index].Speaker, Record.Statements[Item.Index].Addressee),
        ItemKind.Incident => Record.Incidents[Item.Index] is var incident
            ? [.. incident.Attackers.Select(a => a.Who), .. incident.Figures.Select(f => f.CountedBy).OfType<ActorReference>(), .. incident.DisputedBy.Select(d => d.Who)]
            : [],
        ItemKind.Commitment => [.. Record.Commitments[Item.Index].Givers, .. Record.Commitments[Item.Index].Recipients],
        ItemKind.Engagement => Record.Engagements[Item.Index].Participants,
        ItemKind.Programme => Record.Programmes[Item.Index].Leads,
        _ => [],
    };

    /// <summary>Its passages in reading order, those that touch or overlap made one.</summary>
    public ImmutableArray<Span> Passages()
    {
        var passages = new List<Span>();
        foreach (var span in Item.Evidence.Order())
        {
            if (passages.Count > 0 && span.Start <= passages[^1].End) passages[^1] = passages[^1].Cover(span);
            else passages.Add(span);
        }

        return [.. passages];
    }

    /// <summary>The passages that people can read by themselves: those of one or two words are left out where there are longer ones.</summary>
    public ImmutableArray<Span> Readable()
    {
        const int FewestWords = 3;
        var passages = Passages();
        var longer = passages.Where(span => Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords).ToImmutableArray();
        return longer.IsEmpty ? passages : longer;
    }

    private static IEnumerable<ActorReference> Both(params ActorReference?[] references) => references.OfType<ActorReference>();
}
