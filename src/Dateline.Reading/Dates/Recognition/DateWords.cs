using System.Collections.Frozen;
using System.Globalization;
using Dateline.Language.Tokens;

namespace Dateline.Reading.Dates.Recognition;

/// <summary>Tells of each token which part it can play in a time expression.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Words = Read();

    /// <summary>The longest word of the table.</summary>
    private const int Longest = 16;

    /// <summary>The part that each token can play.</summary>
    public static DateWord[] Of(TokenTable tokens)
    {
        var words = new DateWord[tokens.Count];
        for (int at = 0; at < words.Length; at++) words[at] = Of(tokens[at]);
        return words;
    }

    /// <summary>The part that a word can play.</summary>
    public static DateWord Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest) return default;
        char first = word[0];
        if (char.IsAsciiDigit(first)) return DigitWords.Of(word);
        if (first is '\'' or '’') return word.Length > 1 && char.IsAsciiDigit(word[1]) ? DigitWords.OfShort(word[1..]) : default;
        if (!char.IsAsciiLetter(first)) return default;
        if (Words.TryGetValue(word, out var found)) return found;
        if (word.Length > 4 && word[..3].Equals("mid", StringComparison.OrdinalIgnoreCase))
        {
            var rest = word[3] == '-' ? Of(word[4..]) : Of(word[3..]);
            if (rest.Kind is DateWordKind.Month or DateWordKind.Decade or DateWordKind.Number or DateWordKind.Part or DateWordKind.Unit) return rest with { Mid = true };
        }

        return default;
    }

    private static FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var words = DateTables.Rows("words.tsv").ToDictionary(
            row => row[0],
            row => new DateWord(Enum.Parse<DateWordKind>(row[1], ignoreCase: true), int.Parse(row[2], CultureInfo.InvariantCulture)),
            StringComparer.OrdinalIgnoreCase);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
