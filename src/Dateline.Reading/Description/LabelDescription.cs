using System.Collections.Immutable;

namespace Dateline.Reading.Description;

/// <summary>One label of a closed list.</summary>
/// <param name="Label">The label as it is written: the name of the value in lower case, its words joined by hyphens.</param>
/// <param name="Meaning">What it means, for users.</param>
public sealed record LabelDescription(string Label, string Meaning)
{
    /// <summary>Describes an enumeration.</summary>
    /// <param name="meanings">Every value with its meaning, in the order of declaration.</param>
    /// <exception cref="ArgumentException">A value lacks its meaning or is out of order.</exception>
    public static ImmutableArray<LabelDescription> For<T>(params ReadOnlySpan<(T Value, string Meaning)> meanings)
        where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        if (values.Length != meanings.Length) throw new ArgumentException("Every value needs one meaning.", nameof(meanings));
        var labels = ImmutableArray.CreateBuilder<LabelDescription>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            if (!values[i].Equals(meanings[i].Value)) throw new ArgumentException($"{values[i]} is out of order.", nameof(meanings));
            labels.Add(new LabelDescription(Labels.Of(values[i]), meanings[i].Meaning));
        }

        return labels.MoveToImmutable();
    }
}

/// <summary>How values of enumerations are written outside the program.</summary>
public static class Labels
{
    /// <summary>The label of the value: its name in lower case, its words joined by hyphens ("AtLeast": "at-least").</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        string name = Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, "The value has no name.");
        var label = new System.Text.StringBuilder(name.Length + 2);
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && label.Length > 0) label.Append('-');
            label.Append(char.ToLowerInvariant(letter));
        }

        return label.ToString();
    }
}
