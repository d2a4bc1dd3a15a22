using static Dateline.Export.Charts.SvgText;

namespace Dateline.Export.Charts.Maps;

/// <summary>Draws what lies under the marks of a map: sea, land, borders, degrees, a scale.</summary>
internal sealed class MapGround(SvgText svg, MapFrame frame)
{
    private const double Closeness = 0.8, LeastRing = 1.2;

    // Where a unit is less than this part of a degree, the coarse outlines show their corners.
    private const double CoarseDegrees = 0.22;
    private static readonly double[] Steps = [0.5, 1, 2, 5, 10, 15, 30];

    private readonly WorldOutlines _outlines = 1 / frame.UnitsPerDegree > CoarseDegrees ? WorldOutlines.Coarse : WorldOutlines.Fine;

    /// <summary>Draws it.</summary>
    public void Write()
    {
        svg.Raw("<g class=\"ground\" aria-hidden=\"true\">");
        svg.Path("sea", frame.IsWorld ? Rim() : $"M0 0H{N(frame.Width)}V{N(frame.Height)}H0z");
        WriteDegrees();
        var land = new PathPen(Closeness);
        foreach (var ring in _outlines.Land)
            foreach (double turn in OutlineClip.Turns(ring, frame.Clip)) DrawRing(land, ring, turn);
        svg.Path("land", land.ToString());
        var borders = new PathPen(Closeness);
        foreach (var border in _outlines.Borders)
            foreach (double turn in OutlineClip.Turns(border, frame.Clip))
                foreach (var piece in OutlineClip.Line(border, turn, frame.Clip)) borders.Draw([.. piece.Select(point => frame.At(point.X, point.Y))], isRing: false);
        svg.Path("border", borders.ToString());
        svg.Raw("</g>\n");
    }

    /// <summary>Writes names of countries where there is much of them and nothing else.</summary>
    /// <param name="room">What is taken already.</param>
    /// <param name="most">How many names at most.</param>
    public void WriteCountries(LabelRoom room, int most)
    {
        var shown = new List<(string Name, double Area, double X, double Y)>();
        foreach (var country in _outlines.Countries)
            if (Largest(country) is { } largest && largest.Area > 600) shown.Add((country.Name, largest.Area, largest.X, largest.Y));
        foreach (var (name, area, x, y) in shown.OrderByDescending(one => one.Area).ThenBy(one => one.Name, StringComparer.Ordinal))
        {
            if (most == 0) break;
            double half = ChartText.WidthOf(name) * 0.46;
            if (2 * half > Math.Sqrt(area) * 1.6 || !room.TryTake(new(x - half - 3, y - 8, x + half + 3, y + 6))) continue;
            svg.Label("country", x, y + 3, name, "middle");
            most--;
        }
    }

    /// <summary>Draws a scale of a round number of kilometres at the lower right, where the part of the world is small enough for one.</summary>
    public void WriteScale(LabelRoom room)
    {
        const double KilometresPerDegree = 111.2;
        if (frame.IsWorld || frame.North - frame.South > 40) return;
        double per = frame.UnitsPerDegree / KilometresPerDegree, most = frame.Width * 0.2 / per;
        double size = Math.Pow(10, Math.Floor(Math.Log10(most))), length = size * (most / size >= 5 ? 5 : most / size >= 2 ? 2 : 1);
        double right = frame.Width - 10, y = frame.Height - 9, left = right - (length * per);
        room.Occupy(new(left - 4, y - 18, frame.Width, frame.Height));
        svg.Path("scale", $"M{N(left)} {N(y - 4)}v4H{N(right)}v-4");
        svg.Label("faint halo", (left + right) / 2, y - 5, $"{ChartText.Grouped(length)} km", "middle");
    }

    private void DrawRing(PathPen pen, Outline ring, double turn)
    {
        // An island smaller than a mark's edge is no more than dust.
        var (left, top) = frame.At(ring.West + turn, ring.North);
        var (right, bottom) = frame.At(ring.East + turn, ring.South);
        if (right - left < LeastRing && bottom - top < LeastRing) return;
        pen.Draw([.. OutlineClip.Ring(ring, turn, frame.Clip).Select(point => frame.At(point.X, point.Y))], isRing: true);
    }

    private (double Area, double X, double Y)? Largest(CountryOutline country)
    {
        (double Area, double X, double Y)? largest = null;
        foreach (var ring in country.Rings)
        {
            foreach (double turn in OutlineClip.Turns(ring, frame.Clip))
            {
                var (left, top) = frame.At(Math.Max(ring.West + turn, frame.West), Math.Min(ring.North, frame.North));
                var (right, bottom) = frame.At(Math.Min(ring.East + turn, frame.East), Math.Max(ring.South, frame.South));
                if ((right - left) * (bottom - top) < (largest?.Area ?? 600)) continue;
                if (Middle([.. OutlineClip.Ring(ring, turn, frame.Clip).Select(point => frame.At(point.X, point.Y))]) is { } middle && middle.Area > (largest?.Area ?? 0)) largest = middle;
            }
        }

        return largest;
    }

    private static (double Area, double X, double Y)? Middle(List<(double X, double Y)> ring)
    {
        double area = 0, x = 0, y = 0;
        for (int i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            double cross = (a.X * b.Y) - (b.X * a.Y);
            (area, x, y) = (area + cross, x + ((a.X + b.X) * cross), y + ((a.Y + b.Y) * cross));
        }

        if (Math.Abs(area) < 1) return null;
        (x, y) = (x / (3 * area), y / (3 * area));
        return IsInside(ring, x, y) ? (Math.Abs(area) / 2, x, y) : null;
    }

    private static bool IsInside(List<(double X, double Y)> ring, double x, double y)
    {
        bool inside = false;
        for (int i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X) inside = !inside;
        }

        return inside;
    }

    private void WriteDegrees()
    {
        double step = Array.Find(Steps, one => one * 7 >= Math.Max(frame.East - frame.West, frame.North - frame.South));
        if (step == 0) step = Steps[^1];
        var lines = new PathPen(0.5);
        for (double longitude = Math.Ceiling(frame.West / step) * step; longitude <= frame.East; longitude += step) lines.Draw(Meridian(longitude), isRing: false);
        for (double latitude = Math.Ceiling(frame.South / step) * step; latitude <= frame.North; latitude += step)
            lines.Draw([frame.At(frame.West, latitude), frame.At(frame.East, latitude)], isRing: false);
        svg.Path("grid", lines.ToString());
    }

    private string Rim()
    {
        var rim = new PathPen(0.5);
        rim.Draw([.. Meridian(frame.West), .. Enumerable.Reverse(Meridian(frame.East))], isRing: true);
        return rim.ToString();
    }

    private (double X, double Y)[] Meridian(double longitude)
    {
        int parts = frame.IsWorld ? 24 : 1;
        return [.. Enumerable.Range(0, parts + 1).Select(i => frame.At(longitude, frame.South + ((frame.North - frame.South) * i / parts)))];
    }
}
