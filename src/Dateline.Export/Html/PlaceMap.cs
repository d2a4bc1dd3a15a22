using System.Globalization;
using Dateline.Reading.Places;

namespace Dateline.Export.Html;

/// <summary>Draws places as points on a graticule, in a drawing within the page: nothing is fetched.</summary>
internal sealed class PlaceMap(HtmlText html)
{
    private const double Width = 640, LowestHeight = 160, HighestHeight = 480, Margin = 24, LeastDegrees = 2, LetterWidth = 6.2, LineHeight = 13;
    private static readonly double[] Steps = [0.5, 1, 2, 5, 10, 15, 30];

    /// <summary>Draws the places; those that weigh most get their labels first.</summary>
    /// <param name="places">At least one.</param>
    public void Write(IReadOnlyList<MapPoint> places)
    {
        // Towns set the frame; the middle of a large country says little and may fall outside.
        var towns = places.Where(p => !p.IsArea).Select(p => p.Point).ToList();
        var frame = new Frame(towns.Count > 1 ? towns : [.. places.Select(p => p.Point)]);
        html.Raw(Number($"<svg class=\"map\" viewBox=\"0 0 {Width:0} {frame.Height:0}\" role=\"img\" aria-label=\"Map of the places\">\n"));
        html.Raw(Number($"<rect class=\"sea\" width=\"{Width:0}\" height=\"{frame.Height:0}\"/>\n"));
        WriteGraticule(frame);
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        foreach (var place in places.Where(p => frame.Holds(p.Point)).OrderByDescending(p => p.Times)) WritePlace(place, frame, taken);
        html.Raw("</svg>\n");
    }

    private void WritePlace(MapPoint place, Frame frame, List<(double Left, double Top, double Right, double Bottom)> taken)
    {
        var (x, y) = frame.At(place.Point);
        double radius = 3 + Math.Min(5, Math.Log2(place.Times));
        string name = place.Name;
        html.Raw(Number($"<circle class=\"{(place.IsArea ? "area" : "spot")}\" cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"{radius:0.0}\"><title>")).Text($"{name}: {place.About}").Raw("</title></circle>");
        double length = Math.Min(name.Length, 40) * LetterWidth;
        bool left = x + radius + length > Width;
        var box = (Left: left ? x - radius - length - 3 : x + radius + 3, Top: y - (LineHeight / 2), Right: left ? x - radius - 3 : x + radius + 3 + length, Bottom: y + (LineHeight / 2));
        if (taken.Exists(t => t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom)) return;
        taken.Add(box);
        html.Raw(Number($"<text x=\"{(left ? box.Right : box.Left):0.0}\" y=\"{y + 4:0.0}\"{(left ? " text-anchor=\"end\"" : "")}>")).Text(name.Length > 40 ? name[..40] : name).Raw("</text>\n");
    }

    private void WriteGraticule(Frame frame)
    {
        double step = Array.Find(Steps, s => s * 8 >= Math.Max(frame.East - frame.West, frame.North - frame.South));
        if (step == 0) step = Steps[^1];
        for (double lon = Math.Ceiling(frame.West / step) * step; lon <= frame.East; lon += step)
        {
            double x = frame.At(new(0, lon)).X;
            html.Raw(Number($"<path class=\"grid\" d=\"M{x:0.0} 0V{frame.Height:0}\"/><text class=\"grid\" x=\"{x + 2:0.0}\" y=\"{frame.Height - 3:0}\">{Degrees(lon, 'E', 'W')}</text>\n"));
        }

        for (double lat = Math.Ceiling(frame.South / step) * step; lat <= frame.North; lat += step)
        {
            double y = frame.At(new(lat, 0)).Y;
            html.Raw(Number($"<path class=\"grid\" d=\"M0 {y:0.0}H{Width:0}\"/><text class=\"grid\" x=\"2\" y=\"{y - 2:0.0}\">{Degrees(lat, 'N', 'S')}</text>\n"));
        }
    }

    private static string Degrees(double value, char positive, char negative) =>
        Number($"{Math.Abs(value):0.#}°{(value == 0 ? "" : value > 0 ? positive.ToString() : negative.ToString())}");

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The part of the world that is drawn, degrees of longitude shortened as they are in its middle.</summary>
    private sealed class Frame
    {
        private readonly double _scale, _shrink;

        public Frame(List<GeoPoint> points)
        {
            double south = points.Min(p => p.Latitude), north = points.Max(p => p.Latitude), west = points.Min(p => p.Longitude), east = points.Max(p => p.Longitude);
            double middle = (south + north) / 2;
            _shrink = Math.Max(0.3, Math.Cos(middle * Math.PI / 180));
            double wide = Math.Max(LeastDegrees, (east - west) * _shrink), high = Math.Max(LeastDegrees, north - south);
            double height = Math.Clamp((Width - (2 * Margin)) * high / wide, LowestHeight, HighestHeight);
            _scale = Math.Min((Width - (2 * Margin)) / wide, (height - (2 * Margin)) / high);
            Height = height;
            double halfWide = Width / 2 / _scale / _shrink, halfHigh = height / 2 / _scale;
            (West, East, South, North) = (((west + east) / 2) - halfWide, ((west + east) / 2) + halfWide, middle - halfHigh, middle + halfHigh);
        }

        public double Height { get; }

        public double West { get; }

        public double East { get; }

        public double South { get; }

        public double North { get; }

        public bool Holds(GeoPoint point) => point.Latitude > South && point.Latitude < North && point.Longitude > West && point.Longitude < East;

        public (double X, double Y) At(GeoPoint point) => ((point.Longitude - West) * _shrink * _scale, (North - point.Latitude) * _scale);
    }
}
