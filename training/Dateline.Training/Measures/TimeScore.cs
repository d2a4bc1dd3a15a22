using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>Counts time expressions found, expected and right, as TempEval-3 scores them.</summary>
/// <param name="error">Where given, takes a line for each error, its kind first.</param>
internal sealed class TimeScore(Action<string>? error)
{
    private int _found, _expected, _overlapping, _equal, _valued;

    /// <summary>F1 of expressions that overlap, 0 to 100.</summary>
    public double Relaxed => F1(_overlapping);

    /// <summary>F1 of expressions whose ends are equal.</summary>
    public double Strict => F1(_equal);

    /// <summary>F1 of expressions that overlap and have an equal value.</summary>
    public double Value => F1(_valued);

    /// <summary>Compares what was found in a document with what people marked; each marked expression is matched once.</summary>
    public void Add(TimeDocument document, IReadOnlyList<MarkedTime> found)
    {
        _found += found.Count;
        _expected += document.Times.Count;
        var left = document.Times.ToList();
        foreach (var time in found)
        {
            var match = left.Where(t => t.Start < time.End && time.Start < t.End).OrderByDescending(t => Math.Min(t.End, time.End) - Math.Max(t.Start, time.Start)).FirstOrDefault();
            if (match is null)
            {
                error?.Invoke($"times: spurious\t{Shown(document, time)}\t{time.Value}");
                continue;
            }

            left.Remove(match);
            _overlapping++;
            if (match.Start == time.Start && match.End == time.End) _equal++;
            if (string.Equals(match.Value, time.Value, StringComparison.Ordinal)) _valued++;
            else error?.Invoke($"times: value of {match.Type}\t{Shown(document, time)}\tfound {time.Value}, expected {match.Value}, report {document.Created:yyyy-MM-dd}");
        }

        foreach (var missed in left) error?.Invoke($"times: missed {missed.Type}\t{Shown(document, missed)}\t{missed.Value}");
    }

    private static string Shown(TimeDocument document, MarkedTime time)
    {
        string before = document.Text[Math.Max(0, time.Start - 50)..time.Start], after = document.Text[time.End..Math.Min(document.Text.Length, time.End + 30)];
        return $"{before}[{document.Text[time.Start..time.End]}]{after}".ReplaceLineEndings(" ");
    }

    private double F1(int right) => right == 0 ? 0 : 200.0 * right / (_found + _expected);
}
