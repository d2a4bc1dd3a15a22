using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Incidents;

/// <summary>A word of the report that names a happening.</summary>
/// <param name="Token">The word that carries it: the head of the noun phrase, or the verb.</param>
/// <param name="First">The first token of its cue.</param>
/// <param name="AfterLast">The token after the last one of its cue.</param>
/// <param name="Cue">The line of the list that tells its kind.</param>
/// <param name="Weight">How much it tells by itself here.</param>
internal sealed record Trigger(int Token, int First, int AfterLast, CueLine<TriggerCue> Cue, TriggerWeight Weight)
{
    /// <summary>The kind of incident.</summary>
    public IncidentKind Kind => Cue.Value.Kind;

    /// <summary>Whether the report treats it as known: "the attack", "Friday's attack", "that night's blast".</summary>
    public bool Definite { get; init; }

    /// <summary>Whether the report brings it in as new: "a blast", "another attack", "two raids".</summary>
    public bool Indefinite { get; init; }
}
