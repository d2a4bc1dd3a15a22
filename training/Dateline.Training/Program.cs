using Dateline.Training.Corpora;
using Dateline.Training.Network;
using Dateline.Training.Vectors;

string Option(string name, string fallback) => Array.IndexOf(args, "--" + name) is >= 0 and var i ? args[i + 1] : fallback;
int Number(string name, int fallback) => int.Parse(Option(name, fallback.ToString()));
float Real(string name, float fallback) => float.Parse(Option(name, fallback.ToString()));

var clock = System.Diagnostics.Stopwatch.StartNew();
var corpus = new Corpus(Option("shared", "../shared"));
string tasks = Option("tasks", "tnm");
int rawFiles = Number("raw", 0);
string rawCache = Option("rawcache", "");
ulong[] raw;
if (rawCache.Length > 0 && File.Exists(rawCache)) raw = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(File.ReadAllBytes(rawCache)).ToArray();
else
{
    raw = rawFiles > 0 ? corpus.RawForms(rawFiles) : [];
    if (rawCache.Length > 0) File.WriteAllBytes(rawCache, System.Runtime.InteropServices.MemoryMarshal.AsBytes(raw.AsSpan()).ToArray());
}

Console.Error.WriteLine($"raw {raw.Length} in {clock.Elapsed.TotalSeconds:F0}s");
var counts = new Dictionary<ulong, int>();
foreach (ulong form in raw) if (form != 0) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, form, out _)++;
var train = new List<LabelledText>();
if (tasks.Contains('t')) train.AddRange(corpus.TreebankTrain);
if (tasks.Contains('n')) train.AddRange(corpus.NamesTrain);
if (tasks.Contains('m')) train.AddRange(corpus.MarksTrain);
var own = new Dictionary<ulong, int>();
foreach (var text in train)
    foreach (ulong form in Dateline.Language.Inputs.TokenInputs.Read(text.Tokens, 0).Forms)
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(own, form, out _)++;
var vocabulary = new Vocabulary();
foreach (var (form, n) in counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Number("words", 30000)))
    if (n >= 5) vocabulary.Add(form);
foreach (var (form, n) in own.OrderByDescending(c => c.Value).ThenBy(c => c.Key))
    if (n >= 3) vocabulary.Add(form);
Console.Error.WriteLine($"vocabulary {vocabulary.Forms.Count} at {clock.Elapsed.TotalSeconds:F0}s");

int layers = Number("layers", 2);
Head[] heads =
[
    new("tags", 17, Number("taglayer", layers), false), new("fine", 49, Number("taglayer", layers), false),
    new("names", NameCorpus.Labels, layers, true), new("marks", 7, layers, true),
];
var shape = new NetworkShape(vocabulary.Forms.Count, Number("ww", 64), Number("pieces", 16384), Number("pw", 48), Number("cw", 16), layers, heads);
var weights = new Weights(shape, 7);
for (int h = 0; h < heads.Length; h++)
{
    if (!heads[h].Chained) continue;
    for (int i = 0; i < heads[h].Labels; i++)
        for (int j = 2; j < heads[h].Labels; j += 2)
            if (i != j && i != j - 1) weights.Dense[shape.HeadTransitions[h] + (i * heads[h].Columns) + j] = -1e4f;
}

string cache = Option("cache", "");
if (cache.Length > 0 && File.Exists(cache))
{
    using var reader = new BinaryReader(File.OpenRead(cache));
    for (int i = 0; i < weights.Words.Length; i++) weights.Words[i] = reader.ReadSingle();
}
else if (raw.Length > 0)
{
    int[] rows = [.. raw.Select(f => f == 0 ? -1 : vocabulary[f])];
    int half = shape.WordWidth / 2;
    float[][] parts = new float[2][];
    Parallel.For(0, 2, p => parts[p] = new SkipGram(shape.WordRows, half, p == 0 ? 2 : 6, (ulong)p + 3).Learn(rows, Number("vecepochs", 2)));
    for (int p = 0; p < 2; p++)
    {
        double norm = Math.Sqrt(parts[p].Sum(v => (double)v * v) / parts[p].Length);
        float scale = (float)(Real("vecscale", 0.15f) / norm);
        for (int r = 1; r < shape.WordRows; r++)
        {
            bool seen = false;
            for (int k = 0; k < half; k++) seen |= parts[p][(r * half) + k] != 0;
            if (!counts.ContainsKey(vocabulary.Forms[r]) || !seen) continue;
            for (int k = 0; k < half; k++) weights.Words[(r * shape.WordWidth) + (p * half) + k] = parts[p][(r * half) + k] * scale;
        }
    }

    if (cache.Length > 0)
    {
        using var writer = new BinaryWriter(File.Create(cache));
        foreach (float v in weights.Words) writer.Write(v);
    }

    Console.Error.WriteLine($"vectors at {clock.Elapsed.TotalSeconds:F0}s");
}

var plan = new TrainingPlan { Epochs = Number("epochs", 8), Rate = Real("rate", 0.002f), Dropout = Real("drop", 0.25f), WordDropout = Real("worddrop", 0.05f), Longest = Number("longest", 300), Batch = Number("batch", 8), Decay = Real("decay", 0.01f) };
Passage[] Passages(IEnumerable<LabelledText> texts, int longest) => [.. texts.SelectMany(t => vocabulary.Passages(t, longest, shape.PieceRows))];
var passages = Passages(train, plan.Longest);
var trainer = new NetworkTrainer(weights, plan);
var evaluation = new Evaluation(weights, 4000);
Passage[] tagDev = Passages(corpus.TreebankDev, 4000), nameDev = Passages(corpus.NamesTest, 4000), markDev = tasks.Contains('m') ? Passages(corpus.MarksDev, 4000) : [];
Console.Error.WriteLine($"{passages.Length} passages, {passages.Sum(p => p.Count)} tokens, dense {shape.DenseCount} at {clock.Elapsed.TotalSeconds:F0}s");
trainer.Train(passages, (epoch, loss, seconds) =>
{
    string line = $"epoch {epoch} loss {loss:F4} {seconds:F1}s";
    if (tasks.Contains('t')) line += $" upos {evaluation.Accuracy(tagDev, 0):F4} xpos {evaluation.Accuracy(tagDev, 1):F4}";
    if (tasks.Contains('n'))
    {
        var (exact, _) = evaluation.Spans(nameDev, 2);
        var four = exact[..4];
        line += $" names {new SpanCount(four.Sum(s => s.Right), four.Sum(s => s.Found), four.Sum(s => s.Expected)).F1:F4} ({string.Join(' ', exact.Select(s => s.F1.ToString("F3")))})";
    }

    if (tasks.Contains('m') && (epoch % 2 == 0 || epoch == plan.Epochs))
    {
        var (exact, tokens) = evaluation.Spans(markDev, 3);
        line += $" marks {string.Join(' ', exact.Select(s => s.F1.ToString("F4")))} tokens {string.Join(' ', tokens.Select(s => s.F1.ToString("F4")))}";
    }

    Console.Error.WriteLine(line);
});
Console.Error.WriteLine($"done at {clock.Elapsed.TotalSeconds:F0}s");
return 0;
