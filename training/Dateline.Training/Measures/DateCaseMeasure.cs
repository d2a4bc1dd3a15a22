using System.Text.Json;
using Dateline.Language;
using Dateline.Reading.Dates;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>
/// Measures dates on the cases of Recognizers-Text's DateTimeModel that fall inside our definitions. A case is right where just the expected
/// expressions are found, and each has the expected value, or one of them where the case names several. Prepositions and articles at the
/// beginning of an expression do not count.
/// </summary>
internal static class DateCaseMeasure
{
    /// <summary>Measures all cases.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="language">The reader of language.</param>
    /// <param name="error">Where given, takes a line for each case that is wrong.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, LanguageReader language, Action<string>? error)
    {
        int right = 0, all = 0, cases = 0;
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "quantities", "recognizers.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (!root.GetProperty("id").GetString()!.StartsWith("DateTime/DateTimeModel/", StringComparison.Ordinal)) continue;
            cases++;
            if (DateCase.Read(root, out string reason) is not { } expected)
            {
                left[reason] = left.GetValueOrDefault(reason) + 1;
                continue;
            }

            all++;
            var table = DateReader.Recognise(language.Read(expected.Text)).Resolve(expected.Reference);
            if (expected.Agrees(table, out string found)) right++;
            else error?.Invoke($"datetime: {expected.Kind}\t{expected.Text}\texpected {expected}\tfound {found}\t{expected.Reference}");
        }

        string reasons = string.Join(", ", left.Select(pair => $"{pair.Key} {pair.Value}"));
        yield return new("Times", $"Recognizers DateTimeModel, {all} cases inside our definitions", 100.0 * right / all, "%", null, $"of {cases}; left out: {reasons}");
    }
}
