using Dateline.Language.Tags;

namespace Dateline.Training.Corpora;

/// <summary>Documents of a treebank in CoNLL-U with their gold tokens and tags.</summary>
internal static class TaggedTreebank
{
    /// <summary>The Penn Treebank names in the order of <see cref="FineTag"/>.</summary>
    internal static readonly string[] FinePennNames =
    [
        "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM",
        "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "HYPH", "NFP", "ADD", "AFX", "GW", "$", ",", ".", ":", "``", "''", "-LRB-", "-RRB-",
    ];

    /// <summary>Reads the documents of a file.</summary>
    /// <param name="path">The packed file.</param>
    /// <param name="keep">Which documents to read, by id.</param>
    public static IEnumerable<LabelledText> Read(string path, Func<string, bool> keep)
    {
        string id = "";
        var builder = new TableBuilder();
        List<uint> tags = [];
        List<ulong> fine = [];
        int wholeEnd = 0;
        bool wholeSpace = true;
        foreach (string line in Packed.Lines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (builder.Count > 0 && keep(id)) yield return Build();
                (builder, tags, fine) = (new TableBuilder(), [], []);
                id = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                builder.EndParagraph();
            }
            else if (line.Length == 0)
            {
                builder.EndSentence();
            }
            else if (line[0] != '#')
            {
                string[] cells = line.Split('\t');
                bool space = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                int dash = cells[0].IndexOf('-', StringComparison.Ordinal);
                if (dash > 0)
                {
                    wholeEnd = int.Parse(cells[0][(dash + 1)..]);
                    wholeSpace = space;
                    continue;
                }

                if (!int.TryParse(cells[0], out int number)) continue;
                if (number < wholeEnd) space = false;
                else if (number == wholeEnd) space = wholeSpace;
                if (number >= wholeEnd) wholeEnd = 0;
                builder.Add(cells[1], space);
                tags.Add(Enum.TryParse(cells[3], ignoreCase: true, out Upos upos) ? 1u << (int)upos : 0);
                int penn = Array.IndexOf(FinePennNames, cells[4]);
                fine.Add(penn < 0 ? 0 : 1ul << penn);
            }
        }

        if (builder.Count > 0 && keep(id)) yield return Build();

        LabelledText Build() => new(id, builder.Build()) { Tags = [.. tags], FineTags = [.. fine] };
    }
}
