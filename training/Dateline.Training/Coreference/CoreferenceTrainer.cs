using Dateline.Language;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;
using Dateline.Training.Corpora;

namespace Dateline.Training.Coreference;

/// <summary>Learns whom pronouns mean: a softmax over everyone who fits, in rounds that each read with the weights of the one before.</summary>
internal static class CoreferenceTrainer
{
    private const int Rounds = 3, Passes = 6;
    private const float Rate = 0.05f, Shrink = 1e-3f;

    /// <summary>Trains and writes <c>coreference.bin</c>; the same corpora give the same bytes.</summary>
    public static void Train(string shared, string models)
    {
        using var language = LanguageReader.Open(models);
        var examples = Gap(language, GapPassage.Read(shared, "development")).Concat(LitBank(language, shared)).ToList();
        File.WriteAllBytes(Path.Combine(models, "coreference.bin"), Fit(examples).ToBytes());
    }

    /// <summary>Learns the weights.</summary>
    public static LinkingModel Fit(IReadOnlyList<CoreferenceExample> examples)
    {
        LinkingModel? model = null;
        for (int round = 0; round < Rounds; round++)
        {
            var choices = new List<(int[][] Rows, bool[] Good, float Weight)>();
            foreach (var example in examples) example.Read(model, (rows, good, weight) => choices.Add((rows, good, weight)));
            model = LinkingModel.Of(Fit(choices));
        }

        return model!;
    }

    private static float[] Fit(List<(int[][] Rows, bool[] Good, float Weight)> choices)
    {
        var weights = new float[Features.TableSize];
        var squares = new float[Features.TableSize];
        var sum = new double[Features.TableSize];
        for (int pass = 0; pass < Passes; pass++)
        {
            for (int i = 0; i < choices.Count; i++) Learn(choices[(int)((i * 7919L) % choices.Count)], weights, squares);
            if (pass * 2 >= Passes)
            {
                for (int w = 0; w < sum.Length; w++) sum[w] += weights[w];
            }
        }

        for (int w = 0; w < sum.Length; w++) weights[w] = (float)(sum[w] / (Passes - (Passes / 2)));
        return weights;
    }

    private static void Learn((int[][] Rows, bool[] Good, float Weight) choice, float[] weights, float[] squares)
    {
        double[] chances = new double[choice.Rows.Length];
        double most = double.NegativeInfinity, all = 0, right = 0;
        for (int i = 0; i < chances.Length; i++)
        {
            foreach (int feature in choice.Rows[i]) chances[i] += weights[feature];
            most = Math.Max(most, chances[i]);
        }

        for (int i = 0; i < chances.Length; i++) all += chances[i] = Math.Exp(chances[i] - most);
        for (int i = 0; i < chances.Length; i++)
        {
            if (choice.Good[i]) right += chances[i];
        }

        for (int i = 0; i < chances.Length; i++)
        {
            float step = choice.Weight * (float)((choice.Good[i] ? chances[i] / right : 0) - (chances[i] / all));
            foreach (int feature in choice.Rows[i])
            {
                float gradient = step - (Shrink * weights[feature]);
                squares[feature] += gradient * gradient;
                weights[feature] += Rate * gradient / MathF.Sqrt(1e-2f + squares[feature]);
            }
        }
    }

    /// <summary>The passages of GAP.</summary>
    public static IEnumerable<CoreferenceExample> Gap(LanguageReader language, IEnumerable<GapPassage> passages, float weight = 1)
    {
        foreach (var passage in passages)
        {
            var analysis = language.Read(passage.Text);
            int token = analysis.Tokens.TokenAt(passage.At);
            (Span Span, bool Meant)[] names = [(new(passage.A.Start, passage.A.End), passage.A.Meant), (new(passage.B.Start, passage.B.End), passage.B.Meant)];
            var marked = (names.Where(n => n.Meant).Select(n => n.Span).ToArray(), names.Where(n => !n.Meant).Select(n => n.Span).ToArray());
            yield return new(analysis, new Dictionary<int, (Span[], Span[])> { [token] = marked }, weight);
        }
    }

    /// <summary>The novels of LitBank: each pronoun in the third person whose chain holds a name.</summary>
    public static IEnumerable<CoreferenceExample> LitBank(LanguageReader language, string shared, float weight = 0.1f)
    {
        foreach (var text in ChainedText.ReadLitBank(shared))
        {
            var analysis = language.Read(text.Text);
            var chains = text.Passages.ToLookup(p => p.Chain);
            var marked = new Dictionary<int, (Span[], Span[])>();
            foreach (var (start, end, chain) in text.Passages)
            {
                if (text.Text.AsSpan(start, end - start) is not ("he" or "she" or "him" or "her" or "his" or "He" or "She" or "His" or "Her")) continue;
                var others = chains[chain].Select(p => new Span(p.Start, p.End)).Where(s => s.Start != start && IsName(text.Text, s) && Math.Abs(s.Start - start) < 4000).ToArray();
                if (others.Length > 0) marked[analysis.Tokens.TokenAt(start)] = (others, []);
            }

            yield return new(analysis, marked, weight);
        }
    }

    private static bool IsName(string text, Span span) => char.IsUpper(text[span.Start]) && span.Length > 3 && span.Length < 40;
}
