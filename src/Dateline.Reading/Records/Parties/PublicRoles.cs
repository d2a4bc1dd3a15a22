using System.Collections.Frozen;

namespace Dateline.Reading.Records.Parties;

/// <summary>Nouns for those who meet and travel on public business, singular and plural: the list <c>public-roles.txt</c>.</summary>
internal static class PublicRoles
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a lemma names a public role or a body that acts for a state.</summary>
    public static bool Holds(ReadOnlySpan<char> lemma) => Nouns.Contains(lemma);

    /// <summary>Whether a title holds the noun of a public role ("NATO Secretary-General").</summary>
    public static bool HoldsAny(ReadOnlySpan<char> title)
    {
        Span<char> word = stackalloc char[40];
        foreach (var part in title.SplitAny(' ', '-', '\n', ',', '/'))
        {
            var letters = title[part];
            if (letters.Length is < 2 or > 40) continue;
            int length = letters.ToLowerInvariant(word);
            if (Holds(word[..length]) || (word[length - 1] == 's' && Holds(word[..(length - 1)]))) return true;
        }

        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PublicRoles).Assembly.GetManifestResourceStream("public-roles.txt")
            ?? throw new InvalidOperationException("the word list public-roles.txt is not in the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
