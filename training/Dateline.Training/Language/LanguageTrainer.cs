using System.Diagnostics;
using System.Runtime.InteropServices;
using Dateline.Language.Inputs;
using Dateline.Language.Syntax;
using Dateline.Training.Corpora;
using Dateline.Training.Network;
using Dateline.Training.Vectors;

namespace Dateline.Training.Language;

/// <summary>Trains the network that reads language and writes <c>language.bin</c>: word vectors from raw news, then all tasks at once.</summary>
internal sealed class LanguageTrainer(string shared, string lists, LanguagePlan plan)
{
    private readonly Corpus _corpus = new(shared);
    private readonly uint[] _lists = LexiconLists.Read(lists);
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private unsafe Lexicon Lexicon => new(new FormTable((uint*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _lists[0]), _lists.Length / 2));

    public void Train(string models)
    {
        var raw = _corpus.RawForms(3);
        LabelledText[] train = [.. Of('t', () => _corpus.TreebankTrain), .. Of('n', () => _corpus.NamesTrain), .. Of('m', () => _corpus.MarksTrain)];
        var vocabulary = VocabularyOf(raw, train);
        Say($"{raw.Length} raw tokens, {vocabulary.Forms.Count} words");
        var heads = Heads();
        var shape = new NetworkShape(vocabulary.Forms.Count, plan.WordWidth, plan.PieceRows, plan.PieceWidth, plan.CircumstanceWidth, plan.Layers, heads);
        var weights = new Weights(shape, 7);
        WordVectors.Fill(weights, [.. raw.Select(f => f == 0 ? -1 : vocabulary[f])], plan.VectorEpochs);
        Say("word vectors");
        Passage[] passages = [.. train.SelectMany(t => vocabulary.Passages(t, plan.Longest, plan.PieceRows))];
        var trainer = new NetworkTrainer(weights, new()
        {
            Epochs = plan.Epochs,
            Rate = plan.Rate,
            Dropout = plan.Dropout,
            WordDropout = plan.WordDropout,
            Longest = plan.Longest,
        });
        var progress = new Progress(_corpus, vocabulary, weights);
        trainer.Train(passages, (epoch, loss, seconds) => Say($"epoch {epoch}, loss {loss:F4}, {seconds:F0} s{progress.Show(epoch == plan.Epochs || epoch % 2 == 0)}"));
        ModelExport.Round(weights);
        Say($"as it ships{progress.Show(true)}");
        ModelExport.Write(Path.Combine(models, "language.bin"), weights, vocabulary, _lists);
    }

    private LabelledText[] Of(char task, Func<LabelledText[]> texts) => plan.Tasks.Contains(task, StringComparison.Ordinal) ? texts() : [];

    private Head[] Heads() =>
    [
        new("tags", 17, plan.Layers, false), new("fine", 49, plan.Layers, false),
        new("names", NameCorpus.Labels, plan.Layers, true), new("marks", 7, plan.Layers, true),
        new("heads", HeadLabel.All.Length, plan.Layers, false), new("relations", Enum.GetValues<Relation>().Length, plan.Layers, false),
    ];

    private Vocabulary VocabularyOf(ulong[] raw, LabelledText[] train)
    {
        var vocabulary = new Vocabulary(Lexicon);
        foreach (ulong form in Frequent(raw, plan.RarestRaw).Take(plan.RawWords)) vocabulary.Add(form);
        foreach (ulong form in Frequent(train.SelectMany(t => TokenInputs.Read(t.Tokens, 0, Lexicon).Forms), plan.RarestOwn)) vocabulary.Add(form);
        return vocabulary;
    }

    private static IEnumerable<ulong> Frequent(IEnumerable<ulong> forms, int rarest)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (ulong form in forms)
            if (form != 0) CollectionsMarshal.GetValueRefOrAddDefault(counts, form, out _)++;
        return counts.Where(c => c.Value >= rarest).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key);
    }

    private void Say(string words) => Console.Error.WriteLine($"{_clock.Elapsed.TotalSeconds,6:F0} s  {words}");
}
