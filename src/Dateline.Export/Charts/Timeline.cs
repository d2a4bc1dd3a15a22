using Dateline.Export.Charts.Timelines;
using NodaTime;

namespace Dateline.Export.Charts;

/// <summary>Something that was on a day or lasted for days.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day; taken for the first where it is before it.</param>
/// <param name="Text">What it is.</param>
/// <param name="Count">How many it stands for, from 1.</param>
public readonly record struct TimelineEntry(LocalDate First, LocalDate Last, string Text, long Count = 1);

/// <summary>A lane of a timeline.</summary>
/// <param name="Name">What its entries are: "incidents".</param>
/// <param name="IsCounted">Whether only the number matters: columns as high as the number of entries instead of dots and bars.</param>
/// <param name="Entries">The entries in any order.</param>
public sealed record TimelineLane(string Name, bool IsCounted, IReadOnlyCollection<TimelineEntry> Entries);

/// <summary>What was when, in lanes by kind: dots for days, bars for longer, columns where only the number matters.</summary>
/// <remarks>
/// Entries that fall on one spot share a mark; a spot is eleven units wide, so a lane has at most 65 marks, and as many bars in up to four rows. The first twelve lanes
/// are drawn, the others told of in words. So the output is bounded by about 500 kB, and is a few kB as a rule.
/// </remarks>
public static class Timeline
{
    private const int MostLanes = 12;

    /// <summary>Writes the chart; nothing where no lane has an entry.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="lanes">The lanes from top to bottom.</param>
    /// <param name="width">For which width.</param>
    /// <param name="link">Where a mark leads, by the lane and the entries that share it; null, or a null address, for nowhere.</param>
    public static void Write(TextWriter output, IReadOnlyList<TimelineLane> lanes, ChartWidth width, Func<TimelineLane, IReadOnlyList<TimelineEntry>, string?>? link = null)
    {
        var drawn = lanes.Where(lane => lane.Entries.Count > 0).Take(MostLanes).ToList();
        if (drawn.Count == 0) return;
        var (first, last) = (drawn.Min(lane => lane.Entries.Min(entry => entry.First)), drawn.Max(lane => lane.Entries.Max(End)));
        // A single day would be a bar as wide as the page.
        if (first.Year > 1 && last.Year < 9999 && Period.DaysBetween(first, last) < 6) (first, last) = (first.PlusDays(-3), last.PlusDays(3));
        double units = width.Units(), left = Math.Min(units * 0.3, 12 + drawn.Max(lane => ChartText.WidthOf(ChartText.Clean(lane.Name))));
        var axis = new TimeAxis(first, last, left + 8, units - 12);
        var rows = drawn.Select(lane => new TimelineRow(lane, axis)).ToList();
        double bottom = 6 + rows.Sum(row => row.Height), top = 6;
        var svg = new SvgText(output);
        svg.Begin("timeline", units, bottom + 24, $"Timeline of {ChartDays.Between(new(drawn.Min(lane => lane.Entries.Min(entry => entry.First))), new(drawn.Max(lane => lane.Entries.Max(End))))}", About(lanes), link is not null);
        WriteAxis(svg, axis, bottom, units);
        foreach (var row in rows)
        {
            svg.Label("lane", 4, top + (row.Height / 2) + 4, ChartText.Cut(ChartText.Clean(row.Lane.Name), (int)(left / 7)));
            top += row.Height;
            svg.Path("grid", $"M0 {SvgText.N(top)}H{SvgText.N(units)}");
        }

        svg.BeginMarks();
        top = 6;
        foreach (var row in rows)
        {
            row.Write(svg, top, link);
            top += row.Height;
        }

        svg.Raw("</g>\n");
        svg.End();
    }

    /// <summary>The last day of an entry.</summary>
    internal static LocalDate End(TimelineEntry entry) => entry.Last < entry.First ? entry.First : entry.Last;

    private static void WriteAxis(SvgText svg, TimeAxis axis, double bottom, double units)
    {
        var room = new LabelRoom(new(0, bottom, units, bottom + 24));
        svg.Raw("<g class=\"axis\" aria-hidden=\"true\">");
        foreach (var (x, label) in axis.Ticks)
        {
            svg.Path("grid", $"M{SvgText.N(x)} 4V{SvgText.N(bottom + 4)}");
            double half = ChartText.WidthOf(label) / 2, middle = Math.Min(x, units - half - 2);
            if (room.TryTake(new(middle - half, bottom + 6, middle + half, bottom + 20))) svg.Label("faint", middle, bottom + 17, label, "middle");
        }

        svg.Raw("</g>\n");
    }

    private static string About(IReadOnlyList<TimelineLane> lanes) =>
        string.Join("; ", lanes.Select(lane => lane.Entries.Count == 0
            ? $"{lane.Name}: none"
            : $"{lane.Name}: {ChartText.Grouped(lane.Entries.Sum(entry => (double)Math.Max(1, entry.Count)))}, {ChartDays.Between(new(lane.Entries.Min(entry => entry.First)), new(lane.Entries.Max(End)))}")) + "."
        + (lanes.Count(lane => lane.Entries.Count > 0) > MostLanes ? $" Only {MostLanes} lanes are drawn." : "");
}
