namespace Dateline.Export.Charts.Maps;

/// <summary>Cuts lines and rings to a rectangle of degrees.</summary>
internal static class OutlineClip
{
    /// <summary>The turns (multiples of 360 degrees) by which an outline comes into a frame.</summary>
    public static IEnumerable<double> Turns(Outline outline, Box clip)
    {
        if (outline.North < clip.Top || outline.South > clip.Bottom) yield break;
        for (double turn = -720; turn <= 720; turn += 360)
            if (outline.East + turn > clip.Left && outline.West + turn < clip.Right) yield return turn;
    }

    /// <summary>A ring cut edge by edge (Sutherland and Hodgman's way); empty where nothing of it is within.</summary>
    public static List<(double X, double Y)> Ring(Outline ring, double turn, Box clip)
    {
        var points = new List<(double X, double Y)>(ring.Points.Length / 2);
        for (int i = 0; i < ring.Points.Length; i += 2) points.Add((ring.Points[i] + turn, ring.Points[i + 1]));
        if (ring.West + turn < clip.Left) points = Cut(points, point => point.X - clip.Left);
        if (ring.East + turn > clip.Right) points = Cut(points, point => clip.Right - point.X);
        if (ring.South < clip.Top) points = Cut(points, point => point.Y - clip.Top);
        if (ring.North > clip.Bottom) points = Cut(points, point => clip.Bottom - point.Y);
        return points;
    }

    /// <summary>The pieces of a line that are within: whole segments that touch the rectangle, since what sticks out is out of sight.</summary>
    public static IEnumerable<List<(double X, double Y)>> Line(Outline line, double turn, Box clip)
    {
        var piece = new List<(double X, double Y)>();
        for (int i = 2; i < line.Points.Length; i += 2)
        {
            var (from, to) = ((X: line.Points[i - 2] + turn, Y: (double)line.Points[i - 1]), (X: line.Points[i] + turn, Y: (double)line.Points[i + 1]));
            if (Math.Max(from.X, to.X) < clip.Left || Math.Min(from.X, to.X) > clip.Right || Math.Max(from.Y, to.Y) < clip.Top || Math.Min(from.Y, to.Y) > clip.Bottom)
            {
                if (piece.Count > 0) yield return piece;
                piece = [];
                continue;
            }

            if (piece.Count == 0) piece.Add(from);
            piece.Add(to);
        }

        if (piece.Count > 0) yield return piece;
    }

    private static List<(double X, double Y)> Cut(List<(double X, double Y)> points, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double X, double Y)>(points.Count);
        for (int i = 0; i < points.Count; i++)
        {
            var (before, here) = (points[i == 0 ? points.Count - 1 : i - 1], points[i]);
            double a = inside(before), b = inside(here);
            if (a >= 0 != b >= 0 && a != b)
            {
                double share = a / (a - b);
                kept.Add((before.X + (share * (here.X - before.X)), before.Y + (share * (here.Y - before.Y))));
            }

            if (b >= 0) kept.Add(here);
        }

        return kept;
    }
}
