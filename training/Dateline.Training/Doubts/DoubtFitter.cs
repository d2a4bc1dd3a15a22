using Dateline.Reading.Doubts;
using Dateline.Training.Happenings;

namespace Dateline.Training.Doubts;

/// <summary>Fits what signals say of items: a logistic model for all kinds given together, each signal with a weight that they share and one of the kind's own, which is held closer to nothing.</summary>
internal static class DoubtFitter
{
    private const double Ridge = 2, Own = 0.5, BaseScale = 4;
    private const int Folds = 10;

    /// <summary>Below this a weight tells nothing.</summary>
    private const double Least = 0.05;

    /// <summary>
    /// The weights by kind and signal. A doubt may only lower a chance and a number only raise it: what came out the other way round is left out, and the rest fitted anew.
    /// </summary>
    public static SortedDictionary<(string Kind, string Signal), double> Fit(IReadOnlyList<DoubtExample> examples)
    {
        while (true)
        {
            var weights = FitAll(examples);
            var kept = weights.Where(pair => IsPlausible(pair.Key.Signal, pair.Value)).Select(pair => pair.Key).ToHashSet();
            if (kept.Count == weights.Count) return weights;
            examples = [.. examples.Select(example => example with { Signals = [.. example.Signals.Where(signal => kept.Contains((example.Kind, signal.Name)))] })];
        }
    }

    private static bool IsPlausible(string signal, double weight) =>
        signal is DoubtWeights.Base || (signal.Contains(':', StringComparison.Ordinal) ? weight <= -Least : weight >= Least);

    private static SortedDictionary<(string Kind, string Signal), double> FitAll(IReadOnlyList<DoubtExample> examples)
    {
        var columns = new SortedDictionary<(string Kind, string Signal), int>();
        foreach (var example in examples)
        {
            Column(example.Kind, DoubtWeights.Base);
            foreach (var (name, _) in example.Signals) (_, _) = (Column("", name), Column(example.Kind, name));
        }

        var rows = examples.Select(example =>
        {
            double[] values = new double[columns.Count];
            values[columns[(example.Kind, DoubtWeights.Base)]] = BaseScale;
            foreach (var (name, value) in example.Signals) (values[columns[("", name)]], values[columns[(example.Kind, name)]]) = (value, Own * value);
            return (values, example.IsRight, 0.0);
        }).ToList();
        double[] weights = LogisticFit.Fit(rows, Ridge);
        var all = new SortedDictionary<(string, string), double>();
        foreach (var ((kind, signal), column) in columns.Where(pair => pair.Key.Kind.Length > 0))
            all[(kind, signal)] = signal is DoubtWeights.Base ? BaseScale * weights[column] : weights[columns[("", signal)]] + (Own * weights[column]);
        return all;

        int Column(string kind, string signal)
        {
            if (!columns.TryGetValue((kind, signal), out int column)) columns[(kind, signal)] = column = columns.Count;
            return column;
        }
    }

    /// <summary>What models fitted on the other nine tenths of the reports say of each example, in the order of the examples.</summary>
    public static double[] Crossed(IReadOnlyList<DoubtExample> examples)
    {
        var reports = examples.Select(example => example.Report).Distinct(StringComparer.Ordinal).Select((report, i) => (report, i)).ToDictionary(pair => pair.report, pair => pair.i % Folds, StringComparer.Ordinal);
        double[] chances = new double[examples.Count];
        for (int fold = 0; fold < Folds; fold++)
        {
            var weights = Fit([.. examples.Where(example => reports[example.Report] != fold)]);
            for (int i = 0; i < examples.Count; i++)
                if (reports[examples[i].Report] == fold) chances[i] = Chance(weights, examples[i]);
        }

        return chances;
    }

    private static double Chance(SortedDictionary<(string Kind, string Signal), double> weights, DoubtExample example)
    {
        double sum = weights.GetValueOrDefault((example.Kind, DoubtWeights.Base));
        foreach (var (name, value) in example.Signals) sum += value * weights.GetValueOrDefault((example.Kind, name));
        return 1 / (1 + Math.Exp(-sum));
    }
}
