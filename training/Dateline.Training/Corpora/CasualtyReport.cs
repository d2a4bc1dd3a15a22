using System.Globalization;
using System.Text.Json;

namespace Dateline.Training.Corpora;

/// <summary>A report on a shooting with the final figures of its incident; for measuring only.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Date">The day of the report; null where it is not known.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text.</param>
/// <param name="Killed">How many died, by the archive.</param>
/// <param name="Injured">How many were hurt and lived, by the archive.</param>
internal sealed record CasualtyReport(string Id, DateOnly? Date, string Title, string Text, int Killed, int Injured)
{
    /// <summary>Reads <c>corpora/casualties/gva.jsonl.gz</c>.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    public static IEnumerable<CasualtyReport> Read(string shared)
    {
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "casualties", "gva.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return new(
                root.GetProperty("id").GetString()!,
                DateOnly.TryParse(root.GetProperty("date").GetString(), CultureInfo.InvariantCulture, out var day) ? day : null,
                root.GetProperty("title").GetString() ?? "",
                root.GetProperty("text").GetString()!,
                root.GetProperty("killed").GetInt32(),
                root.GetProperty("injured").GetInt32());
        }
    }

    /// <summary>
    /// Whether the report says both figures: 0 and 1 always count as said, for they need no number ("a man was shot"); any other number
    /// must stand as a word of its own in the title or the text, in digits, or up to twelve in letters.
    /// </summary>
    public bool StatesBoth => States(Killed) && States(Injured);

    private static readonly string[] Letters = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private bool States(int number)
    {
        if (number < 2) return true;
        string digits = number.ToString(CultureInfo.InvariantCulture);
        return Holds(Title, digits) || Holds(Text, digits) || (number <= 12 && (Holds(Title, Letters[number - 2]) || Holds(Text, Letters[number - 2])));
    }

    private static bool Holds(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            bool begins = at == 0 || !IsOfWord(text[at - 1]), ends = at + word.Length == text.Length || !IsOfWord(text[at + word.Length]);
            if (begins && ends) return true;
        }

        return false;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_';
}
