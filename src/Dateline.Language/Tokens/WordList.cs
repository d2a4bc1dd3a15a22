using System.Collections.Frozen;

namespace Dateline.Language.Tokens;

/// <summary>The word lists beside this code: plain text, <c>#</c> begins a comment line.</summary>
internal static class WordList
{
    /// <summary>The words of a list, found without regard to case and without making a string.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string file, bool asWritten = false)
    {
        var comparer = asWritten ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        return Lines(file).SelectMany(line => line).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The abbreviations with what each means for the end of a sentence.</summary>
    public static FrozenDictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> Abbreviations()
    {
        var kinds = new Dictionary<string, Abbreviation>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] line in Lines("abbreviations.txt"))
        {
            var kind = Enum.Parse<Abbreviation>(line[0], ignoreCase: true);
            foreach (string word in line.AsSpan(1)) kinds[word] = kind;
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>For each contraction written as one word, the lengths of its first parts (0 where there is no such part).</summary>
    public static FrozenDictionary<string, (int First, int Second)>.AlternateLookup<ReadOnlySpan<char>> Contractions() =>
        Lines("contractions.txt")
            .ToFrozenDictionary(
                line => line[0],
                line => (int.Parse(line[1]), line.Length > 2 ? int.Parse(line[2]) : 0),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The word list {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}

/// <summary>What an abbreviation's full stop can mean.</summary>
internal enum Abbreviation : byte
{
    /// <summary>Stands before a name.</summary>
    Title,

    /// <summary>Never ends a sentence.</summary>
    Middle,

    /// <summary>An abbreviation only before a number.</summary>
    Number,

    /// <summary>May end a sentence.</summary>
    Month,

    /// <summary>An abbreviation only before a number or a comma.</summary>
    Day,

    /// <summary>An abbreviation only after a comma.</summary>
    Place,

    /// <summary>May end a sentence.</summary>
    Any,
}
