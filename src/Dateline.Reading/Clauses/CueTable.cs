using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Dateline.Reading.Clauses;

/// <summary>One line of a cue list: words by their dictionary forms, what they tell, and a sentence that shows it.</summary>
/// <param name="Words">One or more lemmas, lower case.</param>
/// <param name="Value">What the cue tells.</param>
/// <param name="Example">A sentence with the cue in it.</param>
public sealed record CueLine<T>(ImmutableArray<string> Words, T Value, string Example)
{
    /// <summary>The rule that a reading by this cue names: <c>cue:shoot dead</c>.</summary>
    public string Rule { get; } = "cue:" + string.Join(' ', Words);
}

/// <summary>A list of cues, looked up by the lemmas that begin at a token; the longest cue counts.</summary>
/// <typeparam name="T">What a cue tells.</typeparam>
public sealed class CueTable<T>
{
    private readonly FrozenDictionary<string, CueLine<T>[]>.AlternateLookup<ReadOnlySpan<char>> _byFirst;

    private readonly WordGate _firsts;

    /// <summary>Makes a table of lines.</summary>
    public CueTable(IEnumerable<CueLine<T>> lines)
    {
        Lines = [.. lines];
        _byFirst = Lines.GroupBy(line => line.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(line => line.Words.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _firsts = new(_byFirst.Dictionary.Keys);
    }

    /// <summary>The lines in the order of the list.</summary>
    public ImmutableArray<CueLine<T>> Lines { get; }

    /// <summary>The longest cue that begins at a token; null where none does.</summary>
    /// <param name="lemmas">The lemmas of the report.</param>
    /// <param name="token">The token.</param>
    public CueLine<T>? At(Lemmas lemmas, int token) => At(lemmas, token, lemmas[token]);

    /// <summary>The longest cue that begins at a token whose lemma is to be another than the one found; null where none does.</summary>
    /// <param name="lemmas">The lemmas of the report.</param>
    /// <param name="token">The token.</param>
    /// <param name="first">The lemma of the token.</param>
    public CueLine<T>? At(Lemmas lemmas, int token, ReadOnlySpan<char> first)
    {
        if (!_firsts.May(first) || !_byFirst.TryGetValue(first, out var lines)) return null;
        foreach (var line in lines)
            if (Fits(lemmas, token, line.Words)) return line;
        return null;
    }

    /// <summary>The cue of one word; null where there is none.</summary>
    public CueLine<T>? Of(ReadOnlySpan<char> lemma)
    {
        if (!_firsts.May(lemma) || !_byFirst.TryGetValue(lemma, out var lines)) return null;
        return lines[^1].Words.Length == 1 ? lines[^1] : null;
    }

    private static bool Fits(Lemmas lemmas, int token, ImmutableArray<string> words)
    {
        if (token + words.Length > lemmas.Count) return false;
        for (int i = 1; i < words.Length; i++)
            if (!lemmas[token + i].SequenceEqual(words[i])) return false;
        return true;
    }
}

/// <summary>Reads the cue lists that are built into this assembly.</summary>
public static class CueFile
{
    /// <summary>Reads a list: a cue, its fields, an example, separated by tabs; empty lines and lines after <c>#</c> do not count.</summary>
    /// <param name="folder">A type of the folder in which the list stands.</param>
    /// <param name="file">The list's file name.</param>
    /// <param name="fields">How many fields stand between cue and example.</param>
    /// <param name="value">Makes the value of a line from its fields.</param>
    /// <exception cref="InvalidDataException">A line has another number of fields, or an empty one.</exception>
    public static CueTable<T> Read<T>(Type folder, string file, int fields, Func<string[], T> value)
    {
        var lines = new List<CueLine<T>>();
        foreach (var (number, parts) in Rows(folder, file))
        {
            if (parts.Length != fields + 2 || parts.Any(string.IsNullOrWhiteSpace))
                throw new InvalidDataException($"{file}, line {number}: {fields + 2} fields were expected: {string.Join('\t', parts)}");
            lines.Add(new([.. parts[0].Split(' ')], value(parts[1..^1]), parts[^1]));
        }

        return new(lines);
    }

    /// <summary>The rows of a table that is built in, cut at tabs, with their line numbers from 1; empty lines and lines after <c>#</c> do not count.</summary>
    /// <param name="folder">A type of the folder in which the table stands.</param>
    /// <param name="file">The table's file name.</param>
    /// <exception cref="InvalidDataException">There is no such table.</exception>
    public static IEnumerable<(int Number, string[] Fields)> Rows(Type folder, string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(folder, file) ?? throw new InvalidDataException($"{file} is not built in.");
        using StreamReader reader = new(stream);
        for (int number = 1; reader.ReadLine() is { } line; number++)
            if (line.Length > 0 && line[0] != '#') yield return (number, line.Split('\t'));
    }
}
