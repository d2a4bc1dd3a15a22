using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Training.Corpora;
using Dateline.Training.Network;

namespace Dateline.Training.Language;

/// <summary>
/// Chooses, on the dev part of the attribution corpus, how willing the network is to mark at all: likelihood training leaves it
/// too shy for F1, whose best threshold lies elsewhere. One number is fitted: what is taken from the score of "outside".
/// </summary>
internal static class Balance
{
    private const int MarkHead = 3;
    private static readonly float[] Steps = [0, 0.25f, 0.5f, 0.75f, 1f, 1.25f, 1.5f];

    /// <summary>Rewrites <c>language.bin</c> with the best of the steps; says what each gives.</summary>
    public static void Fit(Corpus corpus, string models, Action<string> say)
    {
        string path = Path.Combine(models, "language.bin");
        var (sections, bias) = Read(path);
        byte[] dense = sections.Single(s => s.Name is "dense").Data;
        float start = MemoryMarshal.Cast<byte, float>(dense.AsSpan())[bias], bestBias = start;
        double best = 0;
        foreach (float step in Steps)
        {
            MemoryMarshal.Cast<byte, float>(dense.AsSpan())[bias] = start - step;
            ModelFile.Write(path, sections);
            var (exact, tokens) = Score(corpus.MarksDev, models);
            double value = exact.Sum(s => s.F1) + (tokens.Sum(s => s.F1) / 2);
            say($"outside less {step:F2}: exact {Show(exact)}, tokens {Show(tokens)}");
            if (value > best) (best, bestBias) = (value, start - step);
        }

        MemoryMarshal.Cast<byte, float>(dense.AsSpan())[bias] = bestBias;
        ModelFile.Write(path, sections);
    }

    private static string Show(SpanCount[] counts) => string.Join(' ', counts.Select(s => s.F1.ToString("F4")));

    private static (List<(string Name, byte[] Data)> Sections, int Bias) Read(string path)
    {
        using var file = ModelFile.Open(path);
        var shape = file.Section<int>("shape");
        var heads = new Head[shape[6]];
        for (int h = 0; h < heads.Length; h++) heads[h] = new("", shape[7 + (3 * h)], shape[8 + (3 * h)], shape[9 + (3 * h)] != 0);
        int bias = new NetworkShape(shape[0], shape[1], shape[2], shape[3], shape[4], shape[5], heads).HeadBiases[MarkHead];
        return ([.. file.Names.Select(name => (name, file.Section<byte>(name).ToArray()))], bias);
    }

    private static (SpanCount[] Exact, SpanCount[] Tokens) Score(LabelledText[] texts, string models)
    {
        using var reader = LanguageReader.Open(models);
        var tally = new SpanTally(3);
        foreach (var text in texts)
        {
            int[] truth = [.. text.Marks!.Select(m => System.Numerics.BitOperations.TrailingZeroCount(m))];
            tally.Add([.. reader.Read(text.Tokens, 0).Marks.Select(m => (int)m)], truth);
        }

        return (tally.Exact, tally.Tokens);
    }
}
