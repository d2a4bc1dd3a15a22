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
        ["Person"] = [NameKind.Person],
        ["Organization"] = [NameKind.Organisation],
        ["Location"] = [NameKind.Location],
        ["NORP"] = [NameKind.Group],
        ["Facility"] = [NameKind.Facility],
        ["Product"] = [NameKind.Product],
        ["Misc"] = [NameKind.Other],
        ["PER"] = [NameKind.Person],
        ["ORG"] = [NameKind.Organisation],
        ["LOC"] = [NameKind.Location, NameKind.Facility],
        ["MISC"] = [NameKind.Group, NameKind.Other, NameKind.Product],
        ["politician"] = [NameKind.Person],
        ["person"] = [NameKind.Person],
        ["politicalparty"] = [NameKind.Organisation],
        ["organisation"] = [NameKind.Organisation],
        ["location"] = [NameKind.Location],
        ["country"] = [NameKind.Location],
        ["election"] = [NameKind.Other],
        ["event"] = [NameKind.Other],
        ["misc"] = [NameKind.Group, NameKind.Other, NameKind.Product],
    };

    /// <summary>
    /// Reads a set's documents. Their tokens are put back together as print has them and cut again by our own tokenizer, so that what is
    /// learnt is what will be read; a blank line in the set is a paragraph here.
    /// </summary>
    public static IEnumerable<LabelledText> Read(string path)
    {
        string id = "";
        var document = new PrintedDocument();
        List<(string Word, uint Mask)> paragraph = [];
        foreach (string line in Packed.Lines(path).Append("# doc = "))
        {
            if (line.StartsWith("# doc = ", StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal))
            {
                document.Add(paragraph);
                if (!document.IsEmpty) yield return document.Label(id);
                (document, paragraph, id) = (new PrintedDocument(), [], line[8..]);
            }
            else if (line.Length == 0)
            {
                document.Add(paragraph);
                paragraph.Clear();
            }
            else
            {
                string[] cells = line.Split('\t');
                paragraph.Add((cells[0], Mask(cells[1])));
            }
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
