using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.People;

/// <summary>The parts of a person's name as it stands in one place.</summary>
/// <param name="Range">The tokens of the name, without courtesy titles, roles and a possessive ending.</param>
/// <param name="Words">Its words, folded, without suffixes ("Jr.").</param>
/// <param name="Gender">The gender that a courtesy title tells.</param>
internal sealed record PersonName(TokenRange Range, string[] Words, Gender Gender)
{
    private const int MostWords = 8;

    /// <summary>Whether a given name stands before the surname; "Van der Meer" is a surname alone.</summary>
    public bool IsFull => Words.Length > 1 && !(Words[0] is "van" or "von" or "de" or "der" or "bin" or "ibn" or "ter");

    /// <summary>The name as it is shown: a lone name keeps the title that belongs to it ("King Harald", "Pope Pius").</summary>
    public required TokenRange Shown { get; init; }

    /// <summary>Whether the name ends in "Jr.", "III" or the like.</summary>
    public bool IsYounger { get; init; }

    /// <summary>The first word: the given name of a full name.</summary>
    public string Given => Words[0];

    /// <summary>The surname as it is looked up: the last word, without an Arabic article.</summary>
    public string Surname => Bare(Words[^1]);

    /// <summary>Reads a name, or null where nothing but titles is there.</summary>
    public static PersonName? Read(TokenTable tokens, TokenRange range)
    {
        int first = range.First, afterLast = Math.Min(range.AfterLast, range.First + MostWords);
        var gender = Gender.Unknown;
        while (afterLast > first && IsEnding(tokens[afterLast - 1])) afterLast--;
        while (first + 1 < afterLast && IsTitle(tokens, first, out var told))
        {
            if (told != Gender.Unknown) gender = told;
            first++;
        }

        if (gender == Gender.Unknown && first > 0 && Nouns.IsCourtesy(Letters.Fold(tokens[first - 1]), out var before)) gender = before;
        bool younger = false;
        var words = new List<string>(afterLast - first);
        for (int at = first; at < afterLast; at++)
        {
            string word = Letters.Fold(tokens[at]);
            if (word.Length > 2 && word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
            if (words.Count > 0 && IsSuffix(word))
            {
                younger |= word is not ("'s" or "'");
                continue;
            }

            // "Smith-Jones", "al-Hadi" and "O'Hara" may be cut into several tokens: what stands without a space is one word.
            bool joined = words.Count > 0 && tokens.Starts[at] == tokens.Ends[at - 1];
            if (joined && (word[0] is '-' or '\'' || words[^1][^1] is '-' or '\'')) words[^1] += word;
            else if (char.IsLetter(word[0])) words.Add(word);
        }

        if (words.Count == 0) return null;
        var name = new TokenRange(first, afterLast);
        bool crowned = words.Count == 1 && first > 0 && IsCrown(tokens[first - 1]) && tokens.Starts[first] == tokens.Ends[first - 1] + 1;
        return new PersonName(name, [.. words], gender) { Shown = crowned ? name with { First = first - 1 } : name, IsYounger = younger };
    }

    /// <summary>Whether two names can be one person's: the same surname, and given names that do not gainsay each other.</summary>
    public static bool Agree(string[] one, string[] other)
    {
        if (!string.Equals(Bare(one[^1]), Bare(other[^1]), StringComparison.Ordinal)) return false;
        if (one.Length == 1 || other.Length == 1) return true;
        if (Alike(one[0], other[0])) return true;
        // "J. Robert Hale" and "Robert Hale": the given name may stand second.
        return (one.Length > 2 && Alike(one[1], other[0]) && !IsParticle(one[1])) || (other.Length > 2 && Alike(other[1], one[0]) && !IsParticle(other[1]));
    }

    /// <summary>A surname without an Arabic article: "al-Hadi" is looked up as "hadi".</summary>
    public static string Bare(string word) =>
        word.Length > 4 && word[2] == '-' && (word.StartsWith("al", StringComparison.Ordinal) || word.StartsWith("el", StringComparison.Ordinal))
            ? word[3..]
            : word;

    private static bool Alike(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal)) return true;
        return one[0] == other[0] && (IsInitial(one) || IsInitial(other));
    }

    private static bool IsInitial(string word) => word.Length == 1 || (word.Length <= 4 && word[1] == '.');

    private static bool IsParticle(string word) =>
        word is "van" or "von" or "de" or "der" or "den" or "del" or "della" or "di" or "da" or "dos" or "du" or "la" or "le" or "bin" or "ibn" or "al" or "el" or "ter" or "abu";

    private static bool IsSuffix(string word) => word is "jr" or "jr." or "sr" or "sr." or "ii" or "iii" or "iv" or "'s" or "'" or "phd" or "m.d.";

    private static bool IsCrown(ReadOnlySpan<char> word) => word is "King" or "Queen" or "Pope" or "Emperor" or "Empress" or "Prince" or "Princess" or "Mullah" or "Sultan" or "Patriarch";

    private static bool IsEnding(ReadOnlySpan<char> token) => token is "'s" or "’s" or "'" or "’" or "," or ".";

    private static bool IsTitle(TokenTable tokens, int token, out Gender gender)
    {
        string word = Letters.Fold(tokens[token]);
        if (Nouns.IsCourtesy(word, out gender)) return true;
        if (WordList.FirstNames.ContainsKey(word)) return false;
        return Nouns.IsPerson(word, out _, out gender, out bool plural) && !plural;
    }
}
