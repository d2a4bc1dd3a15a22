namespace Dateline.Reading.Records.Statements;

/// <summary>One line of the list of acts.</summary>
/// <param name="Key">The line's cue as written, with what the content must begin with.</param>
/// <param name="Opening">What the content must begin with, in lower case; empty where any content will do.</param>
/// <param name="Act">What is done by it.</param>
/// <param name="Example">A sentence that shows it.</param>
public sealed record ActCue(string Key, string Opening, Act Act, string Example)
{
    /// <summary>The rule that a reading by this line is given.</summary>
    public string Rule { get; } = $"cue:{Key}";

    /// <summary>The rule of its negation.</summary>
    internal string NegatedRule { get; } = $"cue:not {Key}";

    /// <summary>The cue's lemmas, parted by spaces.</summary>
    public string Lemmas => Opening.Length == 0 ? Key : Key[..Key.IndexOf(" + ", StringComparison.Ordinal)];
}
