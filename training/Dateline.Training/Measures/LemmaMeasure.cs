using Dateline.Language.Lemmas;
using Dateline.Language.Tags;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>Measures lemmas on gold tokens and gold tags.</summary>
public static class LemmaMeasure
{
    /// <summary>The share of words with the right lemma, capitals included, on the treebanks' test parts.</summary>
    public static IReadOnlyList<MeasureRow> Measure(string sharedFolder, Lemmatizer lemmatizer)
    {
        return
        [
            Row("EWT test", "ewt.test", "UDPipe 1.2 95.5 (EWT 2.5, from raw text)"),
            Row("GUM test", "gum.test", null),
        ];

        MeasureRow Row(string name, string file, string? published)
        {
            var words = Treebank.Read(Path.Combine(sharedFolder, "corpora", "treebank", file + ".conllu.gz"))
                .SelectMany(document => document.Sentences)
                .SelectMany(sentence => sentence.Words)
                .ToList();
            int right = words.Count(word => Lemma(lemmatizer, word) is { } lemma && string.Equals(lemma, word.Lemma, StringComparison.Ordinal));
            return new MeasureRow("Lemmas", name, 100.0 * right / words.Count, "%", published, "gold tokens and tags; capitals count");
        }
    }

    /// <summary>The lemma found for a word with its gold tags; null where its Penn tag is unknown, but "_" as the treebanks have it for "goes with".</summary>
    public static string? Lemma(Lemmatizer lemmatizer, TreebankWord word)
    {
        if (word.Lemma is "_") return "_";
        int tag = Array.IndexOf(TaggedTreebank.FinePennNames, word.Xpos);
        return tag >= 0 ? lemmatizer.Lemma(word.Form, (FineTag)tag) : null;
    }
}
