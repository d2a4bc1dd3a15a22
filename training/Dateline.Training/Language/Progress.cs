using Dateline.Training.Corpora;
using Dateline.Training.Network;

namespace Dateline.Training.Language;

/// <summary>Figures on the dev parts while a network learns.</summary>
internal sealed class Progress(Corpus corpus, Vocabulary vocabulary, Weights weights)
{
    private const int Longest = 4000;
    private readonly Evaluation _evaluation = new(weights, Longest);

    private Passage[] Tags => field ??= Passages(corpus.TreebankDev);

    private Passage[] Names => field ??= Passages(corpus.NamesTest);

    private Passage[] Marks => field ??= Passages(corpus.MarksDev);

    public string Show(bool all)
    {
        string figures = $", upos {_evaluation.Accuracy(Tags, 0):F4}, xpos {_evaluation.Accuracy(Tags, 1):F4}, heads {_evaluation.Accuracy(Tags, 4):F4}, relations {_evaluation.Accuracy(Tags, 5):F4}";
        var (names, _) = _evaluation.Spans(Names, 2);
        figures += $", names {Four(names).F1:F4} ({string.Join(' ', names.Take(4).Select(n => n.F1.ToString("F3")))})";
        if (!all) return figures;
        var (exact, tokens) = _evaluation.Spans(Marks, 3);
        return figures + $", marks exact {string.Join(' ', exact.Select(s => s.F1.ToString("F3")))} tokens {string.Join(' ', tokens.Select(s => s.F1.ToString("F3")))}";
    }

    /// <summary>Person, organisation, location, group taken together.</summary>
    private static SpanCount Four(SpanCount[] names) => new(names.Take(4).Sum(n => n.Right), names.Take(4).Sum(n => n.Found), names.Take(4).Sum(n => n.Expected));

    private Passage[] Passages(IEnumerable<LabelledText> texts) => [.. texts.SelectMany(t => vocabulary.Passages(t, Longest, weights.Shape.PieceRows))];
}
