using System.Collections.Immutable;

namespace Dateline.Intake.Markup;

/// <summary>A text and where its stretches came from.</summary>
/// <param name="Text">The text.</param>
/// <param name="Runs">Its stretches in order, the first at 0.</param>
public sealed record MarkedText(string Text, ImmutableArray<OriginRun> Runs)
{
    /// <summary>A text that came from one place.</summary>
    public static MarkedText Of(string text, string pointer, long? line) => new(text, [new OriginRun(0, pointer, line)]);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
