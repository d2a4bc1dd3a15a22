using Dateline.Reading.People;
using Dateline.Reading.Records.Actors;

namespace Dateline.Reconcile.Actors;

/// <summary>A name as it is compared across reports: lower case, without accents, courtesy titles, middle initials and a leading "the".</summary>
public sealed class ActorName
{
    private static readonly HashSet<string> Courtesy = new(["mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "madam", "prof"], StringComparer.Ordinal);
    private static readonly HashSet<string> Suffixes = new(["jr", "sr", "ii", "iii", "iv"], StringComparer.Ordinal);
    private static readonly HashSet<string> Particles = new(["van", "von", "de", "der", "den", "bin", "ibn", "ter", "al", "el", "da", "di", "la", "le"], StringComparer.Ordinal);

    private ActorName(ActorKind kind, string[] words) => (Kind, Words) = (kind, words);

    /// <summary>What bears the name.</summary>
    public ActorKind Kind { get; }

    /// <summary>The words that are compared; never empty.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words with a space between.</summary>
    public string Text => string.Join(' ', Words);

    /// <summary>Whether it is a person's name of more than a surname.</summary>
    public bool IsFull => Words.Count > 1 && !Particles.Contains(Words[0]);

    /// <summary>The last word of a name: a person's surname.</summary>
    public string Surname => Words[^1];

    /// <summary>Reads a name; null where nothing is left of it.</summary>
    public static ActorName? Read(ActorKind kind, ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        foreach (var range in name.Split(' '))
        {
            string word = Plain(name[range]);
            if (word.Length > 0) words.Add(word);
        }

        if (kind == ActorKind.Person) TrimPerson(words);
        else if (words.Count > 1 && words[0] is "the") words.RemoveAt(0);
        return words.Count == 0 ? null : new(kind, [.. words]);
    }

    /// <summary>Whether a short form is made of the first letters of the name's words ("WHO"), small words counted or not.</summary>
    public bool IsAbbreviatedBy(ReadOnlySpan<char> form)
    {
        string letters = Plain(form);
        if (Kind == ActorKind.Person || Words.Count < 2 || letters.Length is < 2 or > 8) return false;
        foreach (char letter in form)
        {
            if (char.IsLower(letter)) return false;
        }

        return Spells(letters, Words) || Spells(letters, Words.Where(word => word.Length > 3));
    }

    private static bool Spells(string letters, IEnumerable<string> words) => letters.SequenceEqual(words.Select(word => word[0]));

    private static void TrimPerson(List<string> words)
    {
        while (words.Count > 1 && Courtesy.Contains(words[0])) words.RemoveAt(0);
        while (words.Count > 1 && Suffixes.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        for (int i = words.Count - 2; i > 0; i--)
        {
            if (words[i].Length == 1) words.RemoveAt(i);
        }
    }

    // "U.S." is "us", "O'Hara" is "ohara", "Harsanyi's" is "harsanyi".
    private static string Plain(ReadOnlySpan<char> word)
    {
        string folded = Letters.Fold(word);
        if (folded.EndsWith("'s", StringComparison.Ordinal)) folded = folded[..^2];
        return string.Concat(folded.Where(letter => char.IsLetterOrDigit(letter) || letter == '-')).Trim('-');
    }
}
