namespace Dateline.Training.Corpora;

/// <summary>A passage with one pronoun and two names; offsets count UTF-16 code units of the text.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Text">The passage.</param>
/// <param name="Pronoun">The pronoun.</param>
/// <param name="At">Where the pronoun begins.</param>
/// <param name="A">The first name: where it begins, where it ends, and whether the pronoun means it.</param>
/// <param name="B">The second name.</param>
internal sealed record GapPassage(string Id, string Text, string Pronoun, int At, (int Start, int End, bool Meant) A, (int Start, int End, bool Meant) B)
{
    /// <summary>Whether the pronoun is a woman's.</summary>
    public bool IsFeminine => Pronoun is "she" or "She" or "her" or "Her" or "hers";

    /// <summary>The passages of <c>gap.PART.tsv.gz</c>.</summary>
    public static GapPassage[] Read(string shared, string part) =>
        [.. Packed.Lines(Path.Combine(shared, "corpora", "coreference", $"gap.{part}.tsv.gz")).Skip(1).Select(static line => line.Split('\t')).Select(Of)];

    private static GapPassage Of(string[] row)
    {
        string text = row[1];
        int[] places = Places(text);
        return new(row[0], text, row[2], places[int.Parse(row[3])], Name(row[4], row[5], row[6]), Name(row[7], row[8], row[9]));

        (int, int, bool) Name(string name, string offset, string meant)
        {
            int start = places[int.Parse(offset)];
            return (start, start + name.Length, meant is "TRUE");
        }
    }

    /// <summary>The code unit at which each code point begins.</summary>
    private static int[] Places(string text)
    {
        var places = new List<int>(text.Length + 1);
        for (int at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || !char.IsLowSurrogate(text[at])) places.Add(at);
        }

        return [.. places];
    }
}
