using System.Collections.Concurrent;
using System.Text.Json;
using Dateline.Language.Inputs;
using Dateline.Language.Tokens;
using Dateline.Training.Corpora;

namespace Dateline.Training.Language;

/// <summary>All texts that teach the reader of language, and those kept aside to measure it.</summary>
internal sealed class Corpus(string shared)
{
    private readonly string _corpora = Path.Combine(shared, "corpora");

    public LabelledText[] TreebankTrain => field ??= [.. Treebank.ReadTraining(shared).Select(TaggedTreebank.Label)];

    public LabelledText[] TreebankDev => field ??= Tagged("ewt.dev");

    public LabelledText[] TreebankTest => field ??= Tagged("ewt.test");

    public LabelledText[] GumTest => field ??= Tagged("gum.test");

    public LabelledText[] NamesTrain => field ??=
        [.. Worldwide.Where((_, number) => !HeldAside(number)), .. NameCorpus.Read(Names("wikigold")), .. NameCorpus.Read(Names("crossner-politics.train")), .. NameCorpus.Read(Names("crossner-politics.dev"))];

    public LabelledText[] NamesTest => field ??= [.. Worldwide.Where((_, number) => HeldAside(number))];

    public LabelledText[] MarksTrain => field ??= [.. AttributionDocument.Read(Path.Combine(_corpora, "attribution", "train.jsonl.gz")).Select(d => d.Label())];

    public LabelledText[] MarksDev => field ??= [.. AttributionDocument.Read(Path.Combine(_corpora, "attribution", "dev.jsonl.gz")).Select(d => d.Label())];

    private LabelledText[] Worldwide => field ??= [.. NameCorpus.Read(Names("worldwide.train"))];

    /// <summary>The folded forms of the raw news, text by text in file order; 0 stands between texts.</summary>
    public ulong[] RawForms(int files)
    {
        var parts = new ConcurrentDictionary<int, ulong[]>();
        Parallel.ForEach(RawLines(files).Select((line, number) => (line, number)), new ParallelOptions { MaxDegreeOfParallelism = 2 }, item =>
        {
            var tokens = TokensOf(item.line);
            var forms = new ulong[tokens.Count + 1];
            Span<char> folded = stackalloc char[WordForm.MaxLength];
            for (int i = 0; i < tokens.Count; i++) forms[i] = WordForm.Hash(folded[..WordForm.Fold(tokens[i], folded)]);
            parts[item.number] = forms;
        });
        return [.. parts.OrderBy(p => p.Key).SelectMany(p => p.Value)];
    }

    private static TokenTable TokensOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Tokenizer.Read(json.RootElement.GetProperty("text").GetString()!);
    }

    private IEnumerable<string> RawLines(int files) =>
        Enumerable.Range(1, files).SelectMany(n => Packed.Lines(Path.Combine(_corpora, "text", $"news-{n}.jsonl.gz")));

    // Every tenth document in the file's order, which goes by region and outlet.
    private static bool HeldAside(int number) => number % 10 == 9;

    private string Names(string set) => Path.Combine(_corpora, "names", set + ".tsv.gz");

    private LabelledText[] Tagged(string set) =>
        [.. Treebank.Read(Path.Combine(_corpora, "treebank", set + ".conllu.gz")).Select(TaggedTreebank.Label)];
}
