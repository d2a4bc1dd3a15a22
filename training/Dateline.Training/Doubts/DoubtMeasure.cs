using System.Globalization;
using Dateline.Reading;
using Dateline.Training.Measures;

namespace Dateline.Training.Doubts;

/// <summary>How far the confidence of items can be trusted, on reports that its weights were not fitted on.</summary>
internal static class DoubtMeasure
{
    /// <summary>The figures, by ten folds of the reports.</summary>
    public static IEnumerable<MeasureRow> Measure(string shared, RecordReader reader)
    {
        var items = DoubtExamples.Items(shared, reader);
        return [.. Rows(DoubtExamples.Statements(shared, reader)), .. Rows(items)];
    }

    private static IEnumerable<MeasureRow> Rows(List<DoubtExample> examples)
    {
        double[] chances = DoubtFitter.Crossed(examples);
        var all = examples.Zip(chances, (example, chance) => (example.Kind, chance, example.IsRight)).ToList();
        foreach (var kind in all.GroupBy(one => one.Kind, StringComparer.Ordinal))
        {
            var score = DoubtScore.Of([.. kind.Select(one => (one.chance, one.IsRight))]);
            string note = string.Create(CultureInfo.InvariantCulture, $"{score.Wrong} of {score.Items} wrong");
            yield return new("Confidence", $"{kind.Key}: right above wrong (AUC)", 100 * score.Auc, "%", null, note + "; 50 by chance");
            yield return new("Confidence", $"{kind.Key}: wrong ones in the least sure fifth", 100 * score.WrongInLowest, "%", null, "20 by chance");
            yield return new("Confidence", $"{kind.Key}: expected calibration error", 100 * score.CalibrationError, "points", null, score.Items >= 500 ? "tenths" : "fifths");
        }

        foreach (var kind in all.GroupBy(one => one.Kind, StringComparer.Ordinal))
        {
            var unsure = kind.Where(one => one.chance < Reading.Doubts.Confidence.Unsure).ToList();
            if (unsure.Count > 0) yield return new("Confidence", string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: wrong among those marked unsure (below {Reading.Doubts.Confidence.Unsure})"), 100.0 * unsure.Count(one => !one.IsRight) / unsure.Count, "%", null, $"{unsure.Count} of {kind.Count()} marked");
        }

        if (all.Select(one => one.Kind).Distinct(StringComparer.Ordinal).Count() == 1) yield break;
        var together = DoubtScore.Of([.. all.Select(one => (one.chance, one.IsRight))]);
        yield return new("Confidence", "all but statements: right above wrong (AUC)", 100 * together.Auc, "%", null, $"{together.Wrong} of {together.Items} wrong");
        yield return new("Confidence", "all but statements: wrong ones in the least sure fifth", 100 * together.WrongInLowest, "%", null, "20 by chance");
        yield return new("Confidence", "all but statements: expected calibration error", 100 * together.CalibrationError, "points", null, "fifths");
    }
}
