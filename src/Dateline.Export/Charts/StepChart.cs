using Dateline.Export.Charts.Steps;
using Dateline.Reconcile.Figures;
using static Dateline.Export.Charts.SvgText;

namespace Dateline.Export.Charts;

/// <summary>
/// How one quantity of a happening moved: every count a mark over the day on which it was told, the number to go by a line of steps, the span from the lowest to the
/// highest that stood a band behind it.
/// </summary>
/// <remarks>
/// At most one count for every four units of width is drawn (about 150 wide, 65 narrow), and as many days of the line, fewer where there are more than 130 counts; where there are more, counts that
/// only repeat are left out first, and the text of the chart says how many. So the output is bounded by about 100 kB whatever the series.
/// </remarks>
public static class StepChart
{
    private const double Top = 34, End = 52, Foot = 40, LongestCounter = 26;

    // Each day of the line is chosen anew from the counts told so far: with thousands of counts, fewer days.
    private const int DayCounts = 20_000, LeastDays = 12;

    /// <summary>Writes the chart.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="series">The series.</param>
    /// <param name="width">For which width.</param>
    /// <param name="link">Where a count leads; null, or a null address, for nowhere.</param>
    public static void Write(TextWriter output, FigureSeries series, ChartWidth width, Func<FigurePoint, string?>? link = null)
    {
        if (!series.Steps.IsEmpty) new Drawing(new SvgText(output), series, width, link).Write();
    }

    private sealed class Drawing
    {
        private readonly SvgText _svg;
        private readonly FigureSeries _series;
        private readonly Func<FigurePoint, string?>? _link;
        private readonly bool _isWide;
        private readonly double _width, _left, _right, _bottom, _height;
        private readonly StepLayout _layout;
        private readonly ValueScale _scale;
        private readonly List<(StepKind Kind, double X, double Y)> _key;
        private readonly IReadOnlyList<DayFigures> _history;
        private readonly List<Box> _line = [];
        private readonly string _quantity;

        public Drawing(SvgText svg, FigureSeries series, ChartWidth width, Func<FigurePoint, string?>? link)
        {
            (_svg, _series, _link, _isWide) = (svg, series, link, width is ChartWidth.Wide);
            _width = width.Units();
            _quantity = ShownLabels.Of(series.Quantity);
            _bottom = series.Steps.Length < 3 ? 130 : _isWide ? 258 : 230;
            var numbers = series.Steps.SelectMany(Numbers).Concat([series.Best?.Value, series.Low?.Value, series.High?.Value]).OfType<long>().DefaultIfEmpty(1).ToList();
            _scale = new(Math.Max(0, numbers.Min()), Math.Max(1, numbers.Max()), Top, _bottom, series.Steps.Length < 3 ? 3 : _isWide ? 6 : 5);
            _left = 10 + _scale.Ticks.Max(tick => ChartText.WidthOf(ChartText.Short(tick)));
            _right = _width - End;
            _layout = new(series, _left + 12, _right - 18);
            _history = FigureHistory.ByDay(series, Math.Clamp(DayCounts / series.Steps.Length, LeastDays, Math.Max(LeastDays, _layout.Days.Count)));
            _key = StepKey.Place(_layout.Columns.Select(column => column.Step.Kind).Distinct().Order(), _left, _width - 6, _bottom + Foot);
            _height = _key[^1].Y + 12;
        }

        public void Write()
        {
            _svg.Begin("step", _width, _height, StepWords.Title(_series), StepWords.About(_series, _layout.LeftOut, _scale), _link is not null);
            WriteAxes();
            WriteBest();
            WriteMarks();
            WriteEnd();
            StepKey.Write(_svg, _key);
            _svg.End();
        }

        private void WriteAxes()
        {
            _svg.Raw("<g class=\"axis\" aria-hidden=\"true\">\n");
            foreach (double tick in _scale.Ticks)
            {
                double y = _scale.At(tick);
                _svg.Path(tick == _scale.Ticks[0] ? "base" : "grid", $"M{N(_left)} {N(y)}H{N(_right)}");
                _svg.Label("faint", _left - 5, y + 4, ChartText.Short(tick), "end");
            }

            _svg.Label("strong", 2, 12, _quantity);
            if (!_scale.FromNought) _svg.Path("break", $"M{N(_left)} {N(_bottom)}v-3l-4 -3l8 -4l-4 -3v-3");
            WriteDays();
            _svg.Raw("</g>\n");
        }

        private void WriteDays()
        {
            var room = new LabelRoom(new(-8, _bottom, _width + 8, _height));
            var days = _layout.Days;
            foreach (int i in new[] { 0, days.Count - 1 }.Concat(Enumerable.Range(0, days.Count)).Distinct())
            {
                var (told, left, right) = days[i];
                double middle = (left + right) / 2;
                if (right > left) _svg.Path("base", $"M{N(left - 4)} {N(_bottom + 4)}H{N(right + 4)}");
                else _svg.Path("base", $"M{N(left)} {N(_bottom)}v4");
                string label = told is not { } day ? "no day" : ChartDays.Short(day, i == 0 || days[i - 1].Told?.Year != day.Year);
                double half = ChartText.WidthOf(label) / 2;
                middle = Math.Clamp(middle, half + 2, _width - half - 2);
                if (room.TryTake(new(middle - half - 4, _bottom + 6, middle + half + 4, _bottom + 20))) _svg.Label("faint", middle, _bottom + 18, label, "middle");
            }
        }

        private void WriteBest()
        {
            var band = new List<string>();
            var line = new System.Text.StringBuilder();
            for (int i = 0; i < _history.Count; i++)
            {
                double from = _layout.LeftOf(_history[i].Day), to = i + 1 < _history.Count ? _layout.LeftOf(_history[i + 1].Day) : _right;
                if (to <= from) continue;
                if (_history[i] is { Low: { } low, High: { } high } && high > low)
                    band.Add($"M{N(from)} {N(_scale.At(high))}H{N(to)}V{N(_scale.At(low))}H{N(from)}z");
                if (_history[i].Best is not { } best) continue;
                _line.Add(new(from, _scale.At(best) - 2, i + 1 < _history.Count ? to : _width, _scale.At(best) + 2));
                if (i > 0 && _history[i - 1].Best is { } before) _line.Add(new(from - 2, Math.Min(_scale.At(best), _scale.At(before)), from + 2, Math.Max(_scale.At(best), _scale.At(before))));
                line.Append(line.Length == 0 || _history[i - 1].Best is null ? $"M{N(from)} {N(_scale.At(best))}H{N(to)}" : $"V{N(_scale.At(best))}H{N(to)}");
            }

            _svg.Path("band", string.Concat(band));
            _svg.Path("best", line.ToString());
            _svg.Line();
        }

        private void WriteMarks()
        {
            var room = new LabelRoom(new(_left, 16, _width - 2, _bottom));
            var placed = _layout.Columns.Select(column => new PlacedStep(column.Step, column.X, column.Step.Point.Count.Value is { } value ? _scale.At(value) : _bottom - 7)).ToList();
            foreach (var one in placed) room.Occupy(StepMarks.Room(one, _scale));
            foreach (var part in _line) room.Occupy(part);
            _svg.BeginMarks();
            foreach (var one in placed) WriteMark(one);
            _svg.Raw("</g>\n");
            foreach (var one in placed.Where(one => one.Step.Kind is not (StepKind.Repeated or StepKind.Copy)).OrderBy(Rank).ThenBy(one => one.X).Take(_isWide ? 14 : 5)) WriteLabel(one, room);
        }

        private void WriteMark(PlacedStep placed)
        {
            var (step, x, y) = placed;
            _svg.BeginMark($"mark {StepMarks.LookOf(step.Kind)}", _link?.Invoke(step.Point), StepWords.Of(step));
            _svg.Circle("hit", x, y, 9);
            if (step.Point.Count.High is { } high && high > step.Point.Count.Value) StepMarks.Range(_svg, x, y, _scale.At(high));
            StepMarks.Bounds(_svg, step.Point.Count.Bound, x, y);
            if (step.Point.Count.Value is null) _svg.Label("unknown", x, y + 4, "?", "middle");
            else StepMarks.Shape(_svg, step.Kind, x, y);
            _svg.EndMark();
        }

        private void WriteLabel(PlacedStep placed, LabelRoom room)
        {
            var step = placed.Step;
            string label = ChartText.Cut(ChartText.Clean($"{StepWords.Number(step.Point)} · {StepWords.Teller(step.Point)}".TrimEnd(' ', '·')), (int)(_isWide ? LongestCounter : LongestCounter * 0.7));
            if (room.Beside(StepMarks.Room(placed, _scale), label) is { } at) _svg.Label("halo", at.X, at.Y, label, at.Anchor);
        }

        // The choice at the end of the line, in figures.
        private void WriteEnd()
        {
            var room = new LabelRoom(new(0, 0, _width + 100, _height));
            var (best, low, high) = (_series.Best?.Value, _series.Low?.Value, _series.High?.Value);
            foreach (var (value, look) in new[] { (best, "strong"), (high, "faint"), (low, "faint") })
            {
                if (value is not { } number) continue;
                double y = _scale.At(number);
                if (room.TryTake(new(_right + 4, y - 6, _width, y + 6))) _svg.Label(look, _right + 5, y + 4, ChartText.Short(number));
            }
        }

        private int Rank(PlacedStep placed) => placed.Step.Point == _series.Best?.From ? 0 : placed.Step.Kind is StepKind.First or StepKind.Correction ? 1 : placed.Step.Kind is StepKind.Narrower ? 3 : 2;

        private static IEnumerable<long?> Numbers(FigureStep step) => [step.Point.Count.Value, step.Point.Count.High];
    }
}
