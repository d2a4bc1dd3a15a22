using System.Collections.Frozen;

namespace Dateline.Reading.People;

/// <summary>Whether a person is spoken of as "he" or as "she".</summary>
public enum Gender : byte
{
    /// <summary>The report does not tell.</summary>
    Unknown,

    /// <summary>"He".</summary>
    Male,

    /// <summary>"She".</summary>
    Female,
}

/// <summary>The word lists that ship inside the program; each is a text file beside this class.</summary>
internal static class WordList
{
    /// <summary>Nouns for people by what they are or do ("minister"), with the gender that the noun tells.</summary>
    public static FrozenDictionary<string, Gender> People { get; } = ReadWords("people.txt");

    /// <summary>Nouns for bodies ("agency").</summary>
    public static FrozenDictionary<string, Gender> Bodies { get; } = ReadWords("bodies.txt");

    /// <summary>Nouns for what bodies and people issue ("report").</summary>
    public static FrozenDictionary<string, Gender> Papers { get; } = ReadWords("papers.txt");

    /// <summary>Given names with the gender that their bearers mostly have.</summary>
    public static Dictionary<string, Gender> FirstNames => Names.Value;

    /// <summary>Whether a given name is one of the common ones, sure to be a person's; those of <see cref="FirstNames"/> beyond may be anything.</summary>
    public static bool IsCommonName(string name) => Common.Value.ContainsKey(name);

    private static readonly Lazy<Dictionary<string, Gender>> Common = new(static () => ReadNames("first-names.txt"));

    /// <summary>Further nouns whose first meaning is a person ("ringleader"): enough to tell a role where one is expected.</summary>
    public static HashSet<string> MorePeople => More.Value;

    /// <summary>Well-known bodies whose names look like a person's, folded.</summary>
    public static HashSet<string> KnownBodies => Known.Value;

    private static readonly Lazy<HashSet<string>> Known = new(static () => [.. Lines("known-bodies.txt")]);

    private static readonly Lazy<Dictionary<string, Gender>> Names = new(static () => ReadNames("more-first-names.txt", "first-names.txt"));

    private static readonly Lazy<HashSet<string>> More = new(static () => [.. Lines("more-people.txt").SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);

    private static FrozenDictionary<string, Gender> ReadWords(string file)
    {
        var words = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (string line in Lines(file))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            words[space < 0 ? line : line[..space]] = space < 0 ? Gender.Unknown : GenderOf(line[space + 1]);
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, Gender> ReadNames(params string[] files)
    {
        var names = new Dictionary<string, Gender>(16_000, StringComparer.Ordinal);
        foreach (string line in files.SelectMany(Lines))
        {
            foreach (string name in line[3..].Split(' ')) names[name] = GenderOf(line[0]);
        }

        return names;
    }

    private static Gender GenderOf(char letter) => letter == 'm' ? Gender.Male : Gender.Female;

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"the word list {file} is not in the program");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
