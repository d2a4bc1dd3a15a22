namespace Dateline.Intake;

/// <summary>Why something could not be taken in. Its parts may hold hostile text: escape them before showing them.</summary>
/// <param name="Source">The file's name as it was given, or <c>stdin</c>.</param>
/// <param name="Reason">What is wrong, as the rest of a sentence about the source or the line ("is empty").</param>
/// <param name="Line">The line, counted from 1; null where the whole source is meant.</param>
/// <param name="Offset">The byte of the source at which the trouble begins, counted from 0; null where none can be named.</param>
public sealed record Problem(string Source, string Reason, long? Line = null, long? Offset = null)
{
    /// <summary>One sentence in the form editors can follow: <c>file:line: reason (byte offset)</c>.</summary>
    public override string ToString() =>
        $"{Source}{(Line is { } line ? $":{line}" : "")}: {Reason}{(Offset is { } offset ? $" (byte {offset})" : "")}";
}
