using Dateline.Language.Tags;
using Dateline.Language.Tokens;

namespace Dateline.Training.Corpora;

/// <summary>Documents of a treebank as texts labelled with their gold tokens and tags.</summary>
internal static class TaggedTreebank
{
    /// <summary>The Penn tags as the treebanks write them, in the order of <see cref="FineTag"/>.</summary>
    public static readonly string[] FinePennNames =
    [
        "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM",
        "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "HYPH", "NFP", "ADD", "AFX", "GW", "$", ",", ".", ":", "``", "''", "-LRB-", "-RRB-",
    ];

    /// <summary>Labels a document. A word that has no letters of its own in the text is left out.</summary>
    public static LabelledText Label(TreebankDocument document)
    {
        List<int> starts = [], ends = [], sentences = [], paragraphs = [];
        List<uint> tags = [];
        List<ulong> fine = [];
        List<uint> heads = [], relations = [];
        foreach (var sentence in document.Sentences)
        {
            int first = starts.Count;
            foreach (var word in sentence.Words)
            {
                if (word.Start == word.End) continue;
                starts.Add(word.Start);
                ends.Add(word.End);
                tags.Add(Enum.TryParse(word.Upos, ignoreCase: true, out Upos upos) ? 1u << (int)upos : 0);
                int penn = Array.IndexOf(FinePennNames, word.Xpos);
                fine.Add(penn < 0 ? 0 : 1ul << penn);
            }

            if (starts.Count == first) continue;
            heads.AddRange(TreeLabels.Heads(sentence));
            relations.AddRange(TreeLabels.Relations(sentence));
            sentences.Add(first);
            if (sentence.NewParagraph) paragraphs.Add(first);
        }

        var tokens = new TokenTable(document.Text, [.. starts], [.. ends], starts.Count, [.. sentences], [.. paragraphs]);
        return new(document.Id, tokens) { Tags = [.. tags], FineTags = [.. fine], Heads = [.. heads], Relations = [.. relations] };
    }
}
