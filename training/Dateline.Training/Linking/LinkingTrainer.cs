using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Training.Corpora;

namespace Dateline.Training.Linking;

/// <summary>Learns to link from the attribution corpus: each choice is a softmax over its candidates, fitted by AdaGrad.</summary>
public static class LinkingTrainer
{
    private const int Epochs = 8;
    private const float Rate = 0.15f;
    private const double DropShare = 0.08;

    /// <summary>Trains and writes <c>linking.bin</c>; the same corpus gives the same bytes.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="models">The folder to write the model to.</param>
    public static void Train(string shared, string models)
    {
        var model = Fit(Documents(shared, "train"));
        Directory.CreateDirectory(models);
        File.WriteAllBytes(Path.Combine(models, "linking.bin"), model.ToBytes());
    }

    /// <summary>The documents of a part of the attribution corpus, cut into tokens by the product's own tokenizer.</summary>
    internal static List<(TokenTable Tokens, GoldAttribution[] Attributions)> Documents(string shared, string part) =>
        [.. AttributionDocument.Read(Path.Combine(shared, "corpora", "attribution", part + ".jsonl.gz"))
            .Select(document => (Tokenizer.Read(document.Text), document.Attributions))];

    /// <summary>Learns from documents. Every second pass leaves some passages out, as a tagger does, so that gaps are no surprise.</summary>
    internal static LinkingModel Fit(IReadOnlyList<(TokenTable Tokens, GoldAttribution[] Attributions)> documents)
    {
        var whole = documents.Select(document => LinkingExample.Of(document.Tokens, document.Attributions)).ToList();
        var fitter = new SoftmaxFitter(Rate);
        uint state = 20250413;
        bool Drop() => (state = (state * 1664525) + 1013904223) / (double)uint.MaxValue < DropShare;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            for (int i = 0; i < documents.Count; i++)
            {
                int at = (int)((i * 7919L) % documents.Count);
                Learn(epoch % 2 == 0 ? whole[at] : LinkingExample.Of(documents[at].Tokens, documents[at].Attributions, Drop), fitter);
            }
        }

        return LinkingModel.Of(fitter.Weights);
    }

    private static void Learn(LinkingExample example, SoftmaxFitter fitter)
    {
        var frame = example.Frame;
        var candidates = new List<int>();
        int previous = CueFeatures.NoCue;
        foreach (int content in frame.ByPart[(int)Part.Content])
        {
            StatementLinker.Candidates(frame, Part.Cue, content, previous, candidates);
            candidates.Add(CueFeatures.NoCue);
            fitter.Learn(candidates, example.CueOf[content], (cue, row) => CueFeatures.Fill(frame, content, cue, previous, row));
            previous = example.CueOf[content];
        }

        previous = SourceFeatures.NoSource;
        foreach (int cue in frame.ByPart[(int)Part.Cue])
        {
            var content = frame.ByPart[(int)Part.Content].Where(piece => example.CueOf[piece] == cue).Select(piece => frame.Spans[piece].Range).ToList();
            if (content.Count == 0) continue;
            uint sides = StatementLinker.SidesOf(frame, cue, content);
            StatementLinker.Candidates(frame, Part.Source, cue, -1, candidates);
            candidates.Add(SourceFeatures.NoSource);
            fitter.Learn(candidates, example.SourceOf[cue], (source, row) => SourceFeatures.Fill(frame, cue, source, previous, sides, row));
            previous = example.SourceOf[cue];
        }
    }
}
