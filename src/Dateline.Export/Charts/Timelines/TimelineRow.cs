namespace Dateline.Export.Charts.Timelines;

/// <summary>A lane laid out: which entries share a mark, and in which row the bars lie.</summary>
internal sealed class TimelineRow
{
    private const double Spot = 11, BarHeight = 7, RowHeight = 11, Highest = 6.6, ColumnHeight = 26, LeastBar = 12, CountRoom = 34;
    private const int MostRows = 4, NamedInWords = 4;

    private readonly List<(double X, List<TimelineEntry> Entries)> _spots = [];
    private readonly List<(double Left, double Right, int Row, List<TimelineEntry> Entries)> _bars = [];
    private readonly int _rows;

    /// <summary>Lays out a lane.</summary>
    public TimelineRow(TimelineLane lane, TimeAxis axis)
    {
        Lane = lane;
        var ordered = lane.Entries.OrderBy(entry => entry.First).ThenBy(Timeline.End).ThenBy(entry => entry.Text, StringComparer.Ordinal).ToList();
        var ends = new List<double>();
        foreach (var entry in ordered)
        {
            double left = axis.Start(entry.First), right = axis.End(Timeline.End(entry)), middle = (left + axis.End(entry.First)) / 2;
            if (lane.IsCounted || right - left < LeastBar || Timeline.End(entry) == entry.First) Gather(_spots, middle, entry);
            else Lay(ends, left, right, entry);
        }

        _rows = ends.Count;
        Height = lane.IsCounted ? ColumnHeight + 8 : Math.Max(26, (_spots.Count > 0 ? 20 : 6) + (_rows * RowHeight) + 4);
    }

    /// <summary>The lane.</summary>
    public TimelineLane Lane { get; }

    /// <summary>How high it is, in units.</summary>
    public double Height { get; }

    /// <summary>Draws its marks.</summary>
    public void Write(SvgText svg, double top, Func<TimelineLane, IReadOnlyList<TimelineEntry>, string?>? link)
    {
        double most = _spots.Count == 0 ? 1 : _spots.Max(spot => Sum(spot.Entries));
        for (int i = 0; i < _spots.Count; i++)
        {
            var (x, entries) = _spots[i];
            double sum = Sum(entries);
            svg.BeginMark("mark event", link?.Invoke(Lane, entries), Words(entries, sum));
            if (Lane.IsCounted) Column(svg, x, top, sum / most);
            else Dot(svg, x, top + (_rows > 0 ? 12 : Height / 2), sum, most, isFree: i == _spots.Count - 1 || _spots[i + 1].X - x > CountRoom);
            svg.EndMark();
        }

        double first = top + (_spots.Count > 0 ? 21 : (Height - (_rows * RowHeight)) / 2);
        foreach (var (left, right, row, entries) in _bars)
        {
            svg.BeginMark("mark span", link?.Invoke(Lane, entries), Words(entries, Sum(entries)));
            svg.Box("shape", left, first + (row * RowHeight), right - left, BarHeight, 2);
            svg.EndMark();
        }
    }

    private static void Column(SvgText svg, double x, double top, double share)
    {
        double height = Math.Max(1.5, ColumnHeight * share);
        svg.Box("hit", x - 4, top + 4, 8, ColumnHeight);
        svg.Box("shape", x - 3.5, top + 4 + ColumnHeight - height, 7, height);
    }

    private static void Dot(SvgText svg, double x, double y, double sum, double most, bool isFree)
    {
        svg.Circle("hit", x, y, 9);
        svg.Circle("shape", x, y, Math.Min(Highest, 3.6 * Math.Sqrt(1 + ((sum - 1) / Math.Max(1, most - 1) * 2.3))));
        if (isFree && sum > 1 && sum == most) svg.Label("count", x + 10, y + 4, ChartText.Short(sum));
    }

    private static void Gather(List<(double X, List<TimelineEntry> Entries)> spots, double x, TimelineEntry entry)
    {
        if (spots.Count > 0 && x - spots[^1].X < Spot) spots[^1].Entries.Add(entry);
        else spots.Add((x, [entry]));
    }

    // A bar lies in the first row that is free; when none is, it shares the mark of the bar that ends last.
    private void Lay(List<double> ends, double left, double right, TimelineEntry entry)
    {
        int row = ends.FindIndex(end => end + 2 <= left);
        if (row < 0 && ends.Count < MostRows)
        {
            row = ends.Count;
            ends.Add(0);
        }

        if (row >= 0)
        {
            ends[row] = right;
            _bars.Add((left, right, row, [entry]));
            return;
        }

        int at = _bars.FindLastIndex(bar => bar.Right == ends.Max());
        var shared = _bars[at];
        shared.Entries.Add(entry);
        if (right > shared.Right) ends[shared.Row] = right;
        _bars[at] = shared with { Right = Math.Max(right, shared.Right) };
    }

    private static double Sum(List<TimelineEntry> entries) => entries.Sum(entry => (double)Math.Max(1, entry.Count));

    private string Words(List<TimelineEntry> entries, double sum)
    {
        string when = ChartDays.Between(new(entries[0].First), new(entries.Max(Timeline.End)));
        string texts = string.Join("; ", entries.Select(entry => entry.Text).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(NamedInWords));
        string more = entries.Count > NamedInWords ? " and others" : "";
        return sum == 1 && texts.Length > 0 ? $"{when}: {texts}" : $"{when}: {Lane.Name}, {ChartText.Grouped(sum)}{(texts.Length > 0 ? ": " + texts : "")}{more}";
    }
}
