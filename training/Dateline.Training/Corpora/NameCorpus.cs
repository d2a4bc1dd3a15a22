using Dateline.Language.Names;

namespace Dateline.Training.Corpora;

/// <summary>Token tables with names, begin-inside-outside.</summary>
internal static class NameCorpus
{
    /// <summary>Label 0 is outside; then begin and inside of each kind in turn.</summary>
    public const int Labels = 1 + (2 * 7);

    public static uint Begin(NameKind kind) => 1u << (1 + (2 * (int)kind));

    public static uint Inside(NameKind kind) => 1u << (2 + (2 * (int)kind));

    private static readonly Dictionary<string, NameKind[]> Classes = new(StringComparer.Ordinal)
    {
        ["Person"] = [NameKind.Person], ["Organization"] = [NameKind.Organisation], ["Location"] = [NameKind.Location], ["NORP"] = [NameKind.Group],
        ["Facility"] = [NameKind.Facility], ["Product"] = [NameKind.Product], ["Misc"] = [NameKind.Other],
        ["PER"] = [NameKind.Person], ["ORG"] = [NameKind.Organisation], ["LOC"] = [NameKind.Location, NameKind.Facility],
        ["MISC"] = [NameKind.Group, NameKind.Other, NameKind.Product],
        ["politician"] = [NameKind.Person], ["person"] = [NameKind.Person], ["politicalparty"] = [NameKind.Organisation], ["organisation"] = [NameKind.Organisation],
        ["location"] = [NameKind.Location], ["country"] = [NameKind.Location], ["election"] = [NameKind.Other], ["event"] = [NameKind.Other],
        ["misc"] = [NameKind.Group, NameKind.Other, NameKind.Product],
    };

    public static IEnumerable<LabelledText> Read(string path)
    {
        string id = "";
        var builder = new TableBuilder();
        List<uint> names = [];
        List<(string Word, string Label)> sentence = [];
        int sentences = 0;
        foreach (string line in Packed.Lines(path).Append(""))
        {
            if (line.StartsWith("# doc = ", StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal))
            {
                if (builder.Count > 0) yield return new(id, builder.Build()) { Names = [.. names] };
                (builder, names, sentences) = (new TableBuilder(), [], 0);
                id = line[8..];
            }
            else if (line.Length == 0)
            {
                Flush();
                if (++sentences % 2 == 0) builder.EndParagraph();
            }
            else
            {
                string[] cells = line.Split('\t');
                sentence.Add((cells[0], cells[1]));
            }
        }

        if (builder.Count > 0) yield return new(id, builder.Build()) { Names = [.. names] };

        void Flush()
        {
            bool open = false;
            for (int i = 0; i < sentence.Count; i++)
            {
                string word = sentence[i].Word, next = i + 1 < sentence.Count ? sentence[i + 1].Word : "";
                if (word is "\"") open = !open;
                builder.Add(word, Spacing.Between(word, next, open));
                names.Add(Mask(sentence[i].Label));
            }

            sentence.Clear();
            builder.EndSentence();
        }
    }

    private static uint Mask(string label)
    {
        if (label.Length < 2 || !Classes.TryGetValue(label[2..], out var kinds)) return 1;
        uint mask = 0;
        foreach (var kind in kinds) mask |= label[0] == 'B' ? Begin(kind) : Inside(kind);
        return mask;
    }
}

/// <summary>Puts back the spaces that a table of tokens lost, as print has them.</summary>
internal static class Spacing
{
    public static bool Between(string word, string next, bool quoteOpen)
    {
        if (next.Length == 0) return true;
        if (word is "(" or "[" or "$" or "“" or "‘" or "#" or "£" or "€") return false;
        if (word is "\"" && quoteOpen) return false;
        if (next is "\"") return !quoteOpen;
        if (word is "-" or "/" || next is "-" or "/") return false;
        if (next is "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "%" or "”" or "’" or "...") return false;
        return !(next[0] is '\'' or '’' || next is "n't" or "n’t");
    }
}
