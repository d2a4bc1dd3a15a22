using Dateline.Language.Tokens;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>Measures where sentences end and where tokens do.</summary>
public static class SentenceMeasure
{
    /// <summary>The golden rules, and sentence and token F1 on the raw text of the treebanks' test parts.</summary>
    public static IReadOnlyList<MeasureRow> Measure(string sharedFolder)
    {
        var rows = new List<MeasureRow>();
        foreach (var group in GoldenRules.Read(sharedFolder).GroupBy(rule => rule.Group, StringComparer.Ordinal))
        {
            int passed = group.Count(Passes);
            rows.Add(new MeasureRow(
                "Sentences",
                group.Key is "golden" ? "Golden Rules (English)" : "further cases of pragmatic_segmenter",
                100.0 * passed / group.Count(),
                "%",
                group.Key is "golden" ? "pySBD 97.92" : null,
                $"{passed} of {group.Count()}; a rule counts when every sentence is equal"));
        }

        AddTreebank(rows, sharedFolder, "ewt.test", "EWT test", "UDPipe 1.2 77.4 (EWT 2.5)", "UDPipe 1.2 98.9 (EWT 2.5)");
        AddTreebank(rows, sharedFolder, "gum.test", "GUM test", null, null);
        return rows;
    }

    /// <summary>Whether every sentence of the rule is found, white space folded.</summary>
    public static bool Passes(GoldenRule rule) => Sentences(rule.Text).SequenceEqual(rule.Sentences.Select(Fold), StringComparer.Ordinal);

    /// <summary>The sentences found in a text, white space folded.</summary>
    public static IReadOnlyList<string> Sentences(string text)
    {
        var tokens = Tokenizer.Read(text);
        return [.. tokens.Sentences.Select((first, i) => Fold(tokens.SpanOf(first, tokens.SentenceEnd(i)).Of(text).ToString()))];
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void AddTreebank(
        List<MeasureRow> rows, string sharedFolder, string file, string name, string? sentencesPublished, string? tokensPublished)
    {
        var sentences = new SpanScore();
        var tokens = new SpanScore();
        foreach (var document in Treebank.Read(Path.Combine(sharedFolder, "corpora", "treebank", file + ".conllu.gz")))
        {
            var table = Tokenizer.Read(document.Text);
            tokens.Add(
                [.. Enumerable.Range(0, table.Count).Select(i => (table.Starts[i], table.Ends[i]))],
                [.. document.Sentences.SelectMany(sentence => sentence.Words).Select(word => (word.Start, word.End))]);
            sentences.Add(
                [.. table.Sentences.Select((first, i) => (table.Starts[first], table.Ends[table.SentenceEnd(i) - 1]))],
                [.. document.Sentences.Select(sentence => (sentence.Words[0].Start, sentence.Words[^1].End))]);
        }

        const string Note = "from raw text, paragraphs parted by empty lines";
        rows.Add(new MeasureRow("Sentences", name, sentences.F1, "F1", sentencesPublished, Note));
        rows.Add(new MeasureRow("Tokens", name + ", words", tokens.F1, "F1", tokensPublished, Note));
    }
}
