using Dateline.Export.Charts.Ladders;
using Dateline.Export.Charts.Timelines;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Commitments;
using Dateline.Reconcile.Commitments;
using static Dateline.Export.Charts.SvgText;

namespace Dateline.Export.Charts;

/// <summary>One telling of a commitment.</summary>
/// <param name="Stage">How far it has come by it.</param>
/// <param name="Told">The day of the report; null where it is not known.</param>
/// <param name="Amount">The sum, in words; null where none is told.</param>
/// <param name="Source">Who tells it.</param>
/// <param name="Link">Where its mark leads; null for nowhere.</param>
public readonly record struct LadderPoint(CommitmentStage Stage, PartialDate? Told, string? Amount, string Source, string? Link = null);

/// <summary>A commitment's way from considered to delivered, or withheld: a rung for each stage, a mark for each telling over the day on which it was told.</summary>
/// <remarks>Tellings that fall on one spot share a mark: at most 80 marks on a rung, so the output is bounded by about 200 kB.</remarks>
public static class LadderChart
{
    private const double Top = 10, Rung = 34, Spot = 13, LongestLabel = 34;

    /// <summary>Writes the ladder of a commitment.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="ladder">The ladder.</param>
    /// <param name="width">For which width.</param>
    /// <param name="link">Where a telling leads; null, or a null address, for nowhere.</param>
    public static void Write(TextWriter output, CommitmentLadder ladder, ChartWidth width, Func<ToldCommitment, string?>? link = null) => Write(
        output,
        [.. ladder.Items.Select(item => new LadderPoint(
            item.Commitment.Stage.Value, item.Report.Published, item.Commitment.Amount is { } amount ? ShownNumbers.Of(amount.Value) : null, item.Report.First.Source ?? item.Report.First.GivenId, link?.Invoke(item)))],
        width);

    /// <summary>Writes a ladder by its tellings; nothing where there is none.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="points">The tellings in any order.</param>
    /// <param name="width">For which width.</param>
    public static void Write(TextWriter output, IReadOnlyCollection<LadderPoint> points, ChartWidth width)
    {
        if (points.Count == 0) return;
        var ordered = points.OrderBy(point => point.Told).ThenBy(point => point.Stage).ThenBy(point => point.Source, StringComparer.Ordinal).ThenBy(point => point.Link, StringComparer.Ordinal).ToList();
        double units = width.Units(), left = 84;
        var rungs = LadderMarks.Rungs(ordered.Exists(point => point.Stage is CommitmentStage.Withheld));
        double bottom = Top + (rungs.Count * Rung);
        var svg = new SvgText(output);
        svg.Begin("ladder", units, bottom + 24, LadderWords.Title(ordered), LadderWords.About(ordered), ordered.Exists(point => point.Link is not null));
        var axis = WriteAxis(svg, ordered, left, units, bottom);
        for (int i = 0; i < rungs.Count; i++)
        {
            double y = Y(rungs, rungs[i]);
            svg.Label(ordered.Exists(point => point.Stage == rungs[i]) ? "lane" : "faint", 4, y + 4, ShownLabels.Of(rungs[i]));
            svg.Path(rungs[i] is CommitmentStage.Withheld ? "base apart" : "grid", $"M{N(left - 4)} {N(y)}H{N(units)}");
        }

        var spots = Gather(ordered, point => point.Told is { } told ? axis.Middle(told) : left + 8);
        var room = new LabelRoom(new(60, 0, units - 2, bottom));
        WriteWay(svg, spots, rungs, room);
        WriteSpots(svg, spots, rungs, room, width);
        svg.End();
    }

    private static TimeAxis WriteAxis(SvgText svg, List<LadderPoint> ordered, double left, double units, double bottom)
    {
        var days = ordered.Select(point => point.Told).OfType<PartialDate>().ToList();
        var (first, last) = days.Count == 0 ? (new NodaTime.LocalDate(2000, 1, 1), new NodaTime.LocalDate(2000, 1, 1)) : (days.Min().FirstDay, days.Max(day => day.LastDay));
        bool isSome = ordered.Exists(point => point.Told is null);
        if (NodaTime.Period.DaysBetween(first, last) < 6) (first, last) = (first.Year > 1 ? first.PlusDays(-3) : first, last.Year < 9999 ? last.PlusDays(3) : last);
        var axis = new TimeAxis(first, last, left + (isSome ? 40 : 8), units - 16);
        var room = new LabelRoom(new(0, bottom, units, bottom + 24));
        svg.Raw("<g class=\"axis\" aria-hidden=\"true\">");
        if (isSome) room.Occupy(new(left - 10, bottom, left + 30, bottom + 24));
        if (isSome) svg.Label("faint", left - 6, bottom + 14, "no day");
        if (days.Count > 0)
        {
            foreach (var (x, label) in axis.Ticks)
            {
                double half = ChartText.WidthOf(label) / 2, middle = Math.Min(x, units - half - 2);
                svg.Path("grid", $"M{N(x)} {N(Top)}V{N(bottom)}");
                if (room.TryTake(new(middle - half, bottom + 3, middle + half, bottom + 17))) svg.Label("faint", middle, bottom + 14, label, "middle");
            }
        }

        svg.Raw("</g>\n");
        return axis;
    }

    private static List<(CommitmentStage Stage, double X, List<LadderPoint> Points)> Gather(List<LadderPoint> ordered, Func<LadderPoint, double> at)
    {
        var spots = new List<(CommitmentStage Stage, double X, List<LadderPoint> Points)>();
        foreach (var stage in ordered.GroupBy(point => point.Stage).OrderBy(stage => stage.Key))
        {
            int first = spots.Count;
            foreach (var (point, x) in stage.Select(point => (point, at(point))).OrderBy(one => one.Item2))
            {
                if (spots.Count > first && x - spots[^1].X < Spot) spots[^1].Points.Add(point);
                else spots.Add((stage.Key, x, [point]));
            }
        }

        return spots;
    }

    // The way leads from the first telling of each stage to the next that was told.
    private static void WriteWay(SvgText svg, List<(CommitmentStage Stage, double X, List<LadderPoint> Points)> spots, List<CommitmentStage> rungs, LabelRoom room)
    {
        var way = new System.Text.StringBuilder();
        (double X, double Y) at = default;
        foreach (var (stage, x, _) in Firsts(spots))
        {
            double y = Y(rungs, stage);
            if (way.Length > 0)
            {
                way.Append($"H{N(x)}V{N(y)}");
                room.Occupy(new(at.X, at.Y - 2, x, at.Y + 2));
                room.Occupy(new(x - 2, Math.Min(y, at.Y), x + 2, Math.Max(y, at.Y)));
            }
            else way.Append($"M{N(x)} {N(y)}");

            at = (x, y);
        }

        svg.Path("best", way.ToString());
        svg.Line();
    }

    private static IEnumerable<(CommitmentStage Stage, double X, List<LadderPoint> Points)> Firsts(List<(CommitmentStage Stage, double X, List<LadderPoint> Points)> spots) =>
        spots.Where(spot => spot.Points.Exists(point => point.Told is not null)).GroupBy(spot => spot.Stage).Select(stage => stage.First()).OrderBy(spot => spot.X).ThenBy(spot => spot.Stage);

    private static void WriteSpots(SvgText svg, List<(CommitmentStage Stage, double X, List<LadderPoint> Points)> spots, List<CommitmentStage> rungs, LabelRoom room, ChartWidth width)
    {
        foreach (var (stage, x, _) in spots) room.Occupy(Box.Around(x, Y(rungs, stage), 7));
        svg.BeginMarks();
        foreach (var (stage, x, points) in spots)
        {
            svg.BeginMark("mark " + ShownLabels.Of(stage), points.Find(point => point.Link is not null).Link, LadderWords.Of(points));
            svg.Circle("hit", x, Y(rungs, stage), 10);
            LadderMarks.Shape(svg, stage, x, Y(rungs, stage));
            svg.EndMark();
        }

        svg.Raw("</g>\n");
        foreach (var (stage, x, points) in spots.GroupBy(spot => spot.Stage).SelectMany(stage => stage.Take(width is ChartWidth.Wide ? 4 : 1)))
        {
            string label = ChartText.Cut(ChartText.Clean(LadderWords.Label(points)), (int)(width is ChartWidth.Wide ? LongestLabel : LongestLabel * 0.6));
            if (room.Above(x, Y(rungs, stage), 7, label) is { } at) svg.Label("halo small", at.X, at.Y, label, at.Anchor);
        }
    }

    private static double Y(List<CommitmentStage> rungs, CommitmentStage stage) => Top + ((rungs.IndexOf(stage) + 0.5) * Rung) + 4;
}
