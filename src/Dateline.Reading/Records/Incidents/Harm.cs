using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Incidents;

/// <summary>A place in the report that says that people came to harm.</summary>
/// <param name="Token">The word of harm.</param>
/// <param name="AfterLast">The token after the last word of the cue.</param>
/// <param name="Cue">The line of the list.</param>
/// <param name="Victims">The people with a number; may be empty.</param>
/// <param name="Agent">Who did it, as a token; -1 where it is not said.</param>
/// <param name="Passive">Whether the agent follows "by".</param>
internal sealed record Harm(int Token, int AfterLast, CueLine<HarmCue> Cue, List<Victims> Victims, int Agent, bool Passive)
{
    /// <summary>What befell the people.</summary>
    public FigureQuantity Quantity { get; init; } = Cue.Value.Quantity;
}
