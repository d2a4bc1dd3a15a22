using System.Collections.Frozen;
using System.Globalization;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Quantities;

/// <summary>What a word does in a number.</summary>
internal enum NumberClass : byte
{
    None,
    Digit,
    Teen,
    Ten,
    Hundred,
    Scale,
    Dozen,
    Vague,
    Several,
    Half,
    Quarter,
    Part,
    Ordinal,
}

/// <summary>A word of a number and its value.</summary>
internal readonly record struct NumberWord(NumberClass Class, decimal Value);

/// <summary>The words that numbers are made of: the table <c>numbers.tsv</c>.</summary>
internal static class NumberWords
{
    private const int Longest = 14;

    private static readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Words = QuantityLines.Read("numbers.tsv", 3)
        .SelectMany(line => line[2].Split(' ').Select(word => (word, Word(line))))
        .ToFrozenDictionary(p => p.word, p => p.Item2, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordGate Gate = WordGate.IgnoringCase(Words.Dictionary.Keys);

    /// <summary>Whether a token, by its first letter and its length, may be a word of a number.</summary>
    public static bool May(ReadOnlySpan<char> token) => Gate.May(token);

    /// <summary>What a token does in a number.</summary>
    public static NumberWord Of(ReadOnlySpan<char> token)
    {
        if (token.Length is < 2 or > Longest || !char.IsAsciiLetter(token[0]) || !Gate.May(token)) return default;
        return Words.TryGetValue(token, out var word) ? word : default;
    }

    /// <summary>The scale that a letter or abbreviation right after figures means ("1.2bn", "20k"); 0 for none. "m" may mean metres.</summary>
    public static decimal Suffix(ReadOnlySpan<char> token) => token switch
    {
        "k" or "K" => 1_000m,
        "m" or "M" or "mn" or "mln" or "mil" or "MM" => 1_000_000m,
        "b" or "B" or "bn" or "bln" => 1_000_000_000m,
        "tn" or "trn" or "tln" or "T" => 1_000_000_000_000m,
        "cr" => 10_000_000m,
        _ => 0,
    };

    private static NumberWord Word(string[] line) =>
        new(Enum.Parse<NumberClass>(line[0], ignoreCase: true), decimal.Parse(line[1], CultureInfo.InvariantCulture));
}
