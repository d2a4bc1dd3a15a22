using System.Text;

namespace Dateline.Export.Charts.Maps;

/// <summary>Writes lines as path commands, short ones: steps to a tenth of a unit, points that lie too close left out.</summary>
/// <param name="least">How far a point must lie from the one before, in units.</param>
internal sealed class PathPen(double least)
{
    private readonly StringBuilder _path = new();
    private (int X, int Y) _at;

    /// <summary>The commands so far.</summary>
    public override string ToString() => _path.ToString();

    /// <summary>Draws a line through points.</summary>
    /// <param name="points">The points, in units.</param>
    /// <param name="isRing">Whether it is closed.</param>
    public void Draw(IReadOnlyList<(double X, double Y)> points, bool isRing)
    {
        var kept = Thin(points);
        if (kept.Count < (isRing ? 3 : 2)) return;
        _path.Append('M').Append(SvgText.N(kept[0].X / 10.0)).Append(' ').Append(SvgText.N(kept[0].Y / 10.0)).Append('l');
        _at = kept[0];
        for (int i = 1; i < kept.Count; i++) Step(kept[i], i == 1);
        if (isRing) _path.Append('z');
    }

    private List<(int X, int Y)> Thin(IReadOnlyList<(double X, double Y)> points)
    {
        var kept = new List<(int X, int Y)>();
        for (int i = 0; i < points.Count; i++)
        {
            var here = ((int)Math.Round(points[i].X * 10), (int)Math.Round(points[i].Y * 10));
            if (kept.Count > 0 && (here == kept[^1] || (i < points.Count - 1 && Apart(here, kept[^1]) < least * 10))) continue;
            kept.Add(here);
        }

        return kept;
    }

    private static double Apart((int X, int Y) one, (int X, int Y) other) => double.Hypot(one.X - other.X, one.Y - other.Y);

    private void Step((int X, int Y) to, bool isFirst)
    {
        Number(to.X - _at.X, isFirst);
        Number(to.Y - _at.Y, false);
        _at = to;
    }

    private void Number(int tenths, bool isFirst)
    {
        if (tenths < 0) _path.Append('-');
        else if (!isFirst) _path.Append(' ');
        int size = Math.Abs(tenths);
        if (size >= 10 || size == 0) _path.Append(size / 10);
        if (size % 10 != 0) _path.Append('.').Append((char)('0' + (size % 10)));
    }
}
