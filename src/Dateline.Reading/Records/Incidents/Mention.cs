using Dateline.Reading.Dates;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>One telling of an incident: what one stretch of a sentence says of it.</summary>
internal sealed class Mention
{
    /// <summary>The number of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The words that name it.</summary>
    public List<Trigger> Triggers { get; } = [];

    /// <summary>The words that say who was hurt.</summary>
    public List<Harm> Harms { get; } = [];

    /// <summary>Where, as the tokens of a name; null where the stretch does not say.</summary>
    public Site? Place { get; set; }

    /// <summary>Whether the place hangs on the words, not just on the same sentence.</summary>
    public bool Tied { get; set; }

    /// <summary>When.</summary>
    public Derived<Period>? Date { get; set; }

    /// <summary>Whether the date hangs on the words, not just on the same sentence.</summary>
    public bool Dated { get; set; }

    /// <summary>The first token of the words that name it or say who was hurt.</summary>
    public int First => Math.Min(Triggers.Count > 0 ? Triggers.Min(t => t.First) : int.MaxValue, Harms.Count > 0 ? Harms.Min(h => h.Token) : int.MaxValue);

    /// <summary>The token after the last of those words.</summary>
    public int AfterLast => Math.Max(Triggers.Count > 0 ? Triggers.Max(t => t.AfterLast) : 0, Harms.Count > 0 ? Harms.Max(h => h.AfterLast) : 0);

    /// <summary>The kind it tells, with the trigger or harm that does; null where it tells none.</summary>
    public (IncidentKind Kind, string Rule, int Token, int Weight)? Kind
    {
        get
        {
            (IncidentKind, string, int, int)? best = null;
            int weight = 0;
            foreach (var trigger in Triggers)
            {
                int own = trigger.Kind is IncidentKind.Other ? 1 : trigger.Weight switch { TriggerWeight.Strong => 6, TriggerWeight.Frame => 4, _ => 3 };
                if (own > weight) (best, weight) = ((trigger.Kind, trigger.Cue.Rule, trigger.Token, own), own);
            }

            foreach (var harm in Harms)
            {
                if (harm.Cue.Value.Kind is not { } kind) continue;
                int own = kind is IncidentKind.Other ? 1 : 4;
                if (own > weight) (best, weight) = ((kind, harm.Cue.Rule, harm.Token, own), own);
            }

            if (weight <= 1 && IsTollOverTime) return (IncidentKind.Conflict, "kind:toll-over-time", Harms[0].Token, 3);
            return best;
        }
    }

    /// <summary>Whether it counts what a long time brought, not one happening: "40 soldiers were killed this year".</summary>
    private bool IsTollOverTime =>
        Harms.Exists(h => h.Victims.Exists(v => v.Count.Value >= 1000 || (v.Count.Value >= 30 && Date is { Value: { } period } && period.Precision is DatePrecision.Year)));

    /// <summary>Whether it names a happening as known.</summary>
    public bool Definite => Triggers.Exists(t => t.Definite);

    /// <summary>Whether it brings a happening in as new.</summary>
    public bool Indefinite => Triggers.Exists(t => t.Indefinite);

    /// <summary>Whether people with a number are told of.</summary>
    public bool Counts => Harms.Exists(h => h.Victims.Count > 0);
}

/// <summary>A place as the report names it.</summary>
/// <param name="Range">The tokens of the name.</param>
/// <param name="Rank">How exact it is: 3 a building or base, 2 a town or an unknown name, 1 a region, 0 a state or larger.</param>
internal readonly record struct Site(TokenRange Range, int Rank);
