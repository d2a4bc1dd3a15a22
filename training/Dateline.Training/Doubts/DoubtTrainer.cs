using System.Globalization;
using Dateline.Reading;

namespace Dateline.Training.Doubts;

/// <summary>Fits the weights of <c>src/Dateline.Reading/Doubts</c>; see <c>models/doubts.md</c>.</summary>
internal static class DoubtTrainer
{
    /// <summary>Writes the weights, and what each signal was seen to tell to the model card.</summary>
    public static void Train(string shared, string models, string file)
    {
        using var reader = RecordReader.Open(models);
        var lines = new List<string> { "# Kind, signal, what it adds to the log-odds that an item is one. Fitted by `train --only doubts`; see models/doubts.md." };
        var card = new DoubtCard();
        foreach (var examples in new[] { DoubtExamples.Statements(shared, reader), DoubtExamples.Items(shared, reader) })
        {
            var weights = DoubtFitter.Fit(examples);
            foreach (var ((kind, signal), weight) in weights)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{signal}\t{weight:0.00}"));
                card.Add(examples, kind, signal, weight);
            }
        }

        File.WriteAllLines(file, lines);
        File.WriteAllText(Path.Combine(models, "doubts.md"), card.ToString());
    }
}
