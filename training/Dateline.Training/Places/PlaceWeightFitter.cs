using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Reading.Places;
using Dateline.Training.Corpora;
using Dateline.Training.Measures;

namespace Dateline.Training.Places;

/// <summary>Fits the weights of <c>weights.tsv</c> on the articles that are not held aside: first which words name a place, then which place a name means.</summary>
internal sealed class PlaceWeightFitter
{
    private const int MentionEpochs = 60, SenseRounds = 6, SenseEpochs = 15;
    private const float Decay = 1e-4f, OwnDecay = 1e-3f;
    private readonly List<(PlaceArticle Article, Analysis Analysis, string Corpus)> _articles = [];
    private readonly Gazetteer _gazetteer;
    private readonly PlaceWeights _weights = new();

    private PlaceWeightFitter(string shared, LanguageReader language, Gazetteer gazetteer, bool all)
    {
        _gazetteer = gazetteer;
        foreach (string corpus in new[] { "lgl", "geovirus" })
        {
            foreach (var article in PlaceArticle.Read(shared, corpus).Where(a => all || !PlaceMeasure.IsHeldAside(a))) _articles.Add((article, language.Read(article.Text), corpus));
        }
    }

    /// <summary>Fits and writes the weights.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="models">The models.</param>
    /// <param name="file">The file to write.</param>
    /// <param name="all">Whether to fit on the articles held aside, too: for the weights that ship, after the figures are taken.</param>
    public static void Fit(string shared, string models, string file, bool all)
    {
        using var language = LanguageReader.Open(models);
        using var gazetteer = Gazetteer.Open(models);
        var fitter = new PlaceWeightFitter(shared, language, gazetteer, all);
        fitter.FitMentions();
        fitter.FitSenses();
        // The corpora have no datelines; what stands in one is a place, and the report's other places are likely near.
        fitter._weights.Mention[(int)MentionFeature.InDateline] = 2;
        fitter._weights.Sense[(int)SenseFeature.DatelineCountry] = 0.8f;
        fitter._weights.Sense[(int)SenseFeature.DatelineRegion] = 1;
        File.WriteAllLines(file, ["# Weights of what tells places, fitted by `train --only place-weights`; see PlaceWeights.", .. fitter._weights.Lines()]);
    }

    private void FitMentions()
    {
        var examples = new List<(NameCandidate Candidate, bool Right)>();
        var judged = new List<(List<NameCandidate> Candidates, HashSet<NameCandidate> Right, int Marked)>();
        foreach (var (article, analysis, _) in _articles)
        {
            var gold = article.Names.Select(n => n.Span).ToHashSet();
            var candidates = new MentionJudge(_gazetteer, analysis, _weights).Judge();
            var rights = new HashSet<NameCandidate>();
            foreach (var candidate in candidates)
            {
                bool right = gold.Contains(analysis.Tokens.SpanOf(candidate.Range.First, candidate.Range.AfterLast));
                if (right) rights.Add(candidate);
                // Words for people are no places here, though one of the corpora marks them.
                if (right && candidate.Features.Contains(MentionFeature.Demonym) && candidate.Exact != NameKind.Location) continue;
                examples.Add((candidate, right));
            }

            judged.Add((candidates, rights, gold.Count));
        }

        Shuffle(examples);
        float[] all = _weights.Mention;
        float[][] weights = [all, .. _weights.MentionBy];
        float[][] sums = [.. weights.Select(w => new float[w.Length])];
        for (int epoch = 0; epoch < MentionEpochs; epoch++)
        {
            float rate = 0.1f / (1 + (epoch * 0.3f));
            foreach (var (candidate, right) in examples)
            {
                float score = 0;
                float[] own = _weights.MentionBy[(int)candidate.Status];
                foreach (var f in candidate.Features) score += all[(int)f] + own[(int)f];
                float miss = (right ? 1 : 0) - (1 / (1 + MathF.Exp(-score)));
                foreach (var f in candidate.Features)
                {
                    all[(int)f] += rate * (miss - (Decay * all[(int)f]));
                    own[(int)f] += rate * (miss - (OwnDecay * own[(int)f]));
                }
            }

            if (epoch < MentionEpochs / 2) continue;
            for (int v = 0; v < weights.Length; v++)
            {
                for (int i = 0; i < all.Length; i++) sums[v][i] += weights[v][i];
            }
        }

        for (int v = 0; v < weights.Length; v++)
        {
            for (int i = 0; i < all.Length; i++) weights[v][i] = sums[v][i] / (MentionEpochs - (MentionEpochs / 2));
        }

        all[(int)MentionFeature.Bias] += BestShift(judged);
        Console.WriteLine($"mentions: {examples.Count} candidates, {examples.Count(e => e.Right)} right");
    }

    /// <summary>By how much all scores are shifted to find the most names with the fewest mistakes: a name missed costs as much as one too many.</summary>
    private float BestShift(List<(List<NameCandidate> Candidates, HashSet<NameCandidate> Right, int Marked)> judged)
    {
        float best = 0;
        double bestF1 = 0;
        for (float shift = -0.6f; shift <= 1.2f; shift += 0.1f)
        {
            int right = 0, read = 0, marked = 0;
            foreach (var (candidates, rights, gold) in judged)
            {
                foreach (var c in candidates) c.Score = c.Decided ?? c.Features.Sum(f => _weights.Mention[(int)f] + _weights.MentionBy[(int)c.Status][(int)f]) + shift;
                var chosen = MentionJudge.Choose(candidates);
                right += chosen.Count(rights.Contains);
                read += chosen.Count;
                marked += gold;
            }

            double f1 = 2.0 * right / (read + marked);
            if (f1 <= bestF1 + 0.0005) continue;
            (bestF1, best) = (f1, shift);
        }

        Console.WriteLine($"mentions: F1 {100 * bestF1:F1} with a shift of {best:F1}");
        return best;
    }

    private void FitSenses()
    {
        var w = _weights.Sense;
        // To begin with: size counts, and what contains a name.
        w[(int)SenseFeature.Size] = 4;
        w[(int)SenseFeature.InContainer] = 4;
        w[(int)SenseFeature.Country] = 2;
        w[(int)SenseFeature.SameCountry] = 1;
        w[(int)SenseFeature.Demonym] = -3;
        for (int round = 0; round < SenseRounds; round++)
        {
            var examples = SenseExamples();
            Shuffle(examples);
            var sum = new float[w.Length];
            for (int epoch = 0; epoch < SenseEpochs; epoch++)
            {
                float rate = 0.1f / (1 + epoch);
                foreach (var (features, right, weight) in examples) Step(w, features, right, rate * weight);
                for (int i = 0; i < w.Length; i++) sum[i] += w[i];
            }

            for (int i = 0; i < w.Length; i++) w[i] = sum[i] / SenseEpochs;
            Console.WriteLine($"senses, round {round + 1}: {examples.Count} names, {examples.Count(e => IsRight(w, e.Features, e.Right))} right");
        }
    }

    private static void Step(float[] w, float[][] senses, bool[] right, float rate)
    {
        Span<float> scores = stackalloc float[senses.Length];
        float highest = float.NegativeInfinity, all = 0, good = 0;
        for (int s = 0; s < senses.Length; s++) highest = Math.Max(highest, scores[s] = Score(w, senses[s]));
        for (int s = 0; s < senses.Length; s++)
        {
            scores[s] = MathF.Exp(scores[s] - highest);
            all += scores[s];
            if (right[s]) good += scores[s];
        }

        for (int s = 0; s < senses.Length; s++)
        {
            float pull = (right[s] ? scores[s] / Math.Max(good, 1e-9f) : 0) - (scores[s] / all);
            for (int i = 0; i < w.Length; i++) w[i] += rate * pull * senses[s][i];
        }

        for (int i = 0; i < w.Length; i++) w[i] -= rate * 1e-3f * w[i];
    }

    private static bool IsRight(float[] w, float[][] senses, bool[] right)
    {
        int best = 0;
        for (int s = 1; s < senses.Length; s++)
        {
            if (Score(w, senses[s]) > Score(w, senses[best])) best = s;
        }

        return right[best];
    }

    private static float Score(float[] w, float[] features)
    {
        float score = 0;
        for (int i = 0; i < w.Length; i++) score += w[i] * features[i];
        return score;
    }

    /// <summary>The names found in the articles, with their features as the present weights resolve the others.</summary>
    private List<(float[][] Features, bool[] Right, float Weight)> SenseExamples()
    {
        var examples = new List<(float[][] Features, bool[] Right, float Weight)>();
        var reader = new PlaceReader(_gazetteer, _weights);
        foreach (var (article, analysis, _) in _articles)
        {
            var candidates = new MentionJudge(_gazetteer, analysis, _weights).Judge();
            var chosen = MentionJudge.Choose(candidates);
            var peoples = PlaceReader.PeopleCounts(reader.Peoples(analysis, candidates, chosen));
            var names = new NameGroups(_gazetteer, analysis, chosen);
            var resolver = new PlaceResolver(_weights);
            resolver.Resolve(names.Groups, peoples, names.Dateline);
            PlaceResolver.Describe(names.Groups, peoples, names.Dateline);
            var points = article.Names.Where(n => n.Point is not null).ToDictionary(n => n.Span, n => n.Point!.Value);
            foreach (var group in names.Groups.Where(g => g.Senses.Length > 1))
            {
                var marked = group.Mentions.Select(m => analysis.Tokens.SpanOf(chosen[m].Range.First, chosen[m].Range.AfterLast)).Where(points.ContainsKey).Select(s => points[s]).ToList();
                if (marked.Count == 0) continue;
                var point = marked.GroupBy(p => p).MaxBy(g => g.Count())!.Key;
                double[] off = [.. group.Senses.Select(s => s.Point.DistanceTo(point))];
                double nearest = off.Min();
                if (nearest > PlaceMeasure.Near) continue;
                examples.Add(([.. group.Features.Select(f => (float[])f.Clone())], [.. off.Select(o => o <= Math.Min(PlaceMeasure.Near, nearest + 15))], MathF.Sqrt(marked.Count)));
            }
        }

        return examples;
    }

    private static void Shuffle<T>(List<T> list)
    {
        var random = new Random(1);
        for (int i = list.Count - 1; i > 0; i--)
        {
            int other = random.Next(i + 1);
            (list[i], list[other]) = (list[other], list[i]);
        }
    }
}
