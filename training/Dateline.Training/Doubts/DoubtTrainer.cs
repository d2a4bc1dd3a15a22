using System.Globalization;
using Dateline.Reading;

namespace Dateline.Training.Doubts;

/// <summary>Fits the weights of <c>src/Dateline.Reading/Doubts</c>; see <c>models/doubts.md</c>.</summary>
internal static class DoubtTrainer
{
    /// <summary>Writes the weights and prints what each signal was seen to tell.</summary>
    public static void Train(string shared, string models, string file)
    {
        using var reader = RecordReader.Open(models);
        var lines = new List<string> { "# Kind, signal, what it adds to the log-odds that an item is one. Fitted by `train --only doubts`; see models/doubts.md." };
        foreach (var examples in new[] { DoubtExamples.Statements(shared, reader), DoubtExamples.Items(shared, reader) })
        {
            var weights = DoubtFitter.Fit(examples);
            foreach (var ((kind, signal), weight) in weights)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{signal}\t{weight:0.00}"));
                Console.WriteLine(Seen(examples, kind, signal, weight));
            }
        }

        File.WriteAllLines(file, lines);
    }

    private static string Seen(List<DoubtExample> examples, string kind, string signal, double weight)
    {
        var all = examples.Where(example => string.Equals(example.Kind, kind, StringComparison.Ordinal)).ToList();
        var with = all.Where(example => example.Signals.Any(one => string.Equals(one.Name, signal, StringComparison.Ordinal))).ToList();
        var right = with.Where(example => example.IsRight).ToList();
        var score = DoubtScore.Of([.. all.Select(example => (example.Signals.Where(one => string.Equals(one.Name, signal, StringComparison.Ordinal)).Sum(one => one.Value), example.IsRight))]);
        return string.Create(CultureInfo.InvariantCulture, $"{kind}\t{signal}\t{weight:0.00}\t{with.Count}/{all.Count}\tright {Share(right.Count, with.Count):P0}, without {Share(all.Count(e => e.IsRight) - right.Count, all.Count - with.Count):P0}\tAUC {score.Auc:0.00}");
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
