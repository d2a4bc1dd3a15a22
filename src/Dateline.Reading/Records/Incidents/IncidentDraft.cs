using Dateline.Reading.Dates;

namespace Dateline.Reading.Records.Incidents;

/// <summary>An incident while its tellings are gathered.</summary>
internal sealed class IncidentDraft
{
    /// <summary>The tellings, in reading order; never empty.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>Where: the most exact place of the tellings so far.</summary>
    public Site? Place { get; private set; }

    /// <summary>Whether the place hangs on the words of a telling, not just on the same sentence.</summary>
    public bool IsTied { get; private set; }

    /// <summary>Whether the date does.</summary>
    public bool IsDated { get; private set; }

    /// <summary>When: the most exact date of the tellings so far.</summary>
    public Derived<Period>? Date { get; private set; }

    /// <summary>The last telling.</summary>
    public Mention Last => Mentions[^1];

    /// <summary>Takes a telling in.</summary>
    public void Add(Mention mention)
    {
        Mentions.Add(mention);
        if (mention.Place is { } site && (Place is null || (mention.Tied, site.Rank).CompareTo((IsTied, Place.Value.Rank)) > 0)) (Place, IsTied) = (site, mention.Tied);
        if (mention.Date is { } date && (Date is null || (mention.Dated, -(int)date.Value.Precision).CompareTo((IsDated, -(int)Date.Value.Precision)) > 0)) (Date, IsDated) = (date, mention.Dated);
    }

    /// <summary>The kind that the tellings tell, by the weight of their words; null where none tells any.</summary>
    public (IncidentKind Kind, string Rule, int Token)? Kind()
    {
        Span<int> weights = stackalloc int[(int)IncidentKind.Other + 1];
        weights.Clear();
        (IncidentKind Kind, string Rule, int Token)? best = null;
        int most = 0;
        foreach (var mention in Mentions)
        {
            if (mention.Kind is not { } told) continue;
            weights[(int)told.Kind] += told.Weight;
        }

        // A blast that somebody meant is a bombing.
        if (weights[(int)IncidentKind.Accident] > 0)
        {
            foreach (var violent in (ReadOnlySpan<IncidentKind>)[IncidentKind.Bombing, IncidentKind.Strike, IncidentKind.Shelling])
                if (weights[(int)violent] > 0) weights[(int)violent] += weights[(int)IncidentKind.Accident];
        }

        foreach (var mention in Mentions)
        {
            if (mention.Kind is not { } told || weights[(int)told.Kind] <= most) continue;
            (best, most) = ((told.Kind, told.Rule, told.Token), weights[(int)told.Kind]);
        }

        return best;
    }
}
