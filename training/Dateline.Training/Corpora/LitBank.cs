using System.Text;

namespace Dateline.Training.Corpora;

/// <summary>A stretch of a novel with its chains: which passages mean the same person or thing.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Text">Words parted by spaces, sentences by spaces, too.</param>
/// <param name="Passages">Where each passage begins and ends in the text, and its chain.</param>
internal sealed record ChainedText(string Id, string Text, (int Start, int End, int Chain)[] Passages)
{
    /// <summary>The texts of <c>litbank.tsv.gz</c>.</summary>
    public static IEnumerable<ChainedText> ReadLitBank(string shared)
    {
        string? id = null;
        var text = new StringBuilder();
        var open = new List<(int Chain, int Start)>();
        var passages = new List<(int, int, int)>();
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "coreference", "litbank.tsv.gz")).Append("# doc = "))
        {
            if (line.StartsWith("# doc = ", StringComparison.Ordinal))
            {
                if (id is not null) yield return new(id, text.ToString(), [.. passages]);
                id = line[8..];
                text.Clear();
                open.Clear();
                passages.Clear();
                continue;
            }

            string[] row = line.Split('\t');
            if (row.Length < 3) continue;
            bool joined = row[1] is "," or "." or ";" or ":" or "?" or "!" or "'s" or "n't" or "''" or ")" or "”" or "’s" or "'";
            if (text.Length > 0 && !joined) text.Append(' ');
            int start = text.Length;
            text.Append(row[1] switch { "``" => "“", "''" => "”", "-LRB-" => "(", "-RRB-" => ")", var word => word });
            foreach (string bracket in row[2].Split('|'))
            {
                if (bracket is "_" || !int.TryParse(bracket.Trim('(', ')'), out int chain)) continue;
                if (bracket[0] == '(') open.Add((chain, start));
                if (bracket[^1] != ')') continue;
                int at = open.FindLastIndex(o => o.Chain == chain);
                if (at < 0) continue;
                passages.Add((open[at].Start, text.Length, chain));
                open.RemoveAt(at);
            }
        }
    }
}
