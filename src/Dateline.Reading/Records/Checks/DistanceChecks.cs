using System.Globalization;
using Dateline.Language.Names;
using Dateline.Language.Tokens;
using Dateline.Reading.Quantities;
using Dateline.Text;

namespace Dateline.Reading.Records.Checks;

/// <summary>A point on the map, in degrees, north and east positive.</summary>
public readonly record struct MapPoint(double Latitude, double Longitude)
{
    private const double EarthRadius = 6371.0088;

    /// <summary>The distance to another point along the surface, in kilometres.</summary>
    public double KilometersTo(MapPoint other)
    {
        double north = Radians(other.Latitude - Latitude), east = Radians(other.Longitude - Longitude);
        double half = Math.Pow(Math.Sin(north / 2), 2)
            + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

/// <summary>Finds places on the map.</summary>
/// <param name="Locate">The point of a city or town that the report names; null where it is not known for sure, or is no point (a country, a river).</param>
/// <param name="ToBorder">The distance, in kilometres, from a point to the nearest border of a country that the report names ("Russia", "Polish"); null where it is not known.</param>
public sealed record PlaceMap(Func<Span, MapPoint?> Locate, Func<MapPoint, Span, double?> ToBorder);

/// <summary>A stated distance between two places: "Sennar, 120 km north of Roseires", "the town of Ardo, 30 miles from the Polish border".</summary>
internal static class DistanceChecks
{
    /// <summary>How much longer a stated distance may be than the straight line: roads wind, cities are wide.</summary>
    private const double Winding = 1.5;

    /// <summary>Kilometres that the middle of a city may lie from where a report counts.</summary>
    private const double Width = 15;

    public static void Read(Groundwork ground, PlaceMap map, List<CheckDraft> drafts)
    {
        foreach (var quantity in ground.Quantities.All)
        {
            if (quantity is not { Kind: QuantityKind.Measure, Value: { } value, Unit: { Dimension: Dimension.Length, Symbol: "km" or "mi" } unit } || quantity.IsCompound) continue;
            if (Ends(ground, quantity) is not { } ends || map.Locate(ends.From.Span) is not { } start) continue;
            double? straight = ends.IsBorder ? map.ToBorder(start, ends.To.Span) : map.Locate(ends.To.Span) is { } point ? start.KilometersTo(point) : null;
            if (straight is not { } kilometers) continue;
            double stated = (double)(value * unit.Factor / 1000);
            double high = (double)((quantity.High ?? value) * unit.Factor / 1000);
            bool agrees = high >= (kilometers / 1.15) - Width && stated <= (kilometers * Winding) + Width;
            bool apart = stated > (kilometers * 3) + 50 || high < (kilometers / 2) - 50;
            if (!agrees && !apart) continue;
            Add(ground, quantity, ends, kilometers, agrees, drafts);
        }
    }

    private readonly record struct Pair((int Token, Span Span) From, (int Token, Span Span) To, bool IsBorder);

    /// <summary>The places on both sides of a distance, in one sentence; null where the words between do not say that it lies between them.</summary>
    private static Pair? Ends(Groundwork ground, Quantity quantity)
    {
        var tokens = ground.Analysis.Tokens;
        int at = quantity.AfterLast, sentence = tokens.SentenceOf(quantity.First), end = tokens.SentenceEnd(sentence);
        if (at < end && tokens[at] is "(") while (at < end && tokens[at++] is not ")") { }
        int first = at;
        while (at < end && at - first < 4 && !(tokens[at] is "of" or "from")) at++;
        if (at >= end || !(tokens[at] is "of" or "from") || !IsWay(tokens, first, at)) return null;
        at++;
        if (at < end && tokens[at] is "the") at++;
        if (ground.NameAt(at) is not { Kind: NameKind.Location or NameKind.Group } to) return null;
        bool border = to.AfterLast < end && tokens[to.AfterLast] is "border" or "frontier";
        if (!border && to.Kind == NameKind.Group) return null;
        int before = quantity.First - 1;
        if (before < 1 || tokens[before] is not ("," or "(")) return null;
        var from = ground.NameAt(before - 1);
        if (from is not { Kind: NameKind.Location } name || name.AfterLast != before || tokens.SentenceOf(name.First) != sentence) return null;
        return new((name.First, tokens.SpanOf(name.First, name.AfterLast)), (to.First, tokens.SpanOf(to.First, to.AfterLast)), border);
    }

    /// <summary>"north", "to the south", "away", "north-east", or nothing.</summary>
    private static bool IsWay(TokenTable tokens, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (!(tokens[at] is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "away" or "to" or "the" or "-" or "outside" or "inland" or "due")) return false;
        }

        return true;
    }

    private static void Add(Groundwork ground, Quantity quantity, Pair ends, double kilometers, bool agrees, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        var stated = tokens.SpanOf(quantity.AmountFirst, quantity.AmountAfterLast);
        string computed = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(kilometers)} km");
        string text = ground.Report.Text;
        string explanation = $"On the map {ends.From.Span.Of(text)} lies {computed} from {(ends.IsBorder ? "the border named" : ends.To.Span.Of(text))}, in a straight line; the report says {stated.Of(text)}.";
        Span[] compared = [ends.From.Span, stated, ends.To.Span];
        drafts.Add(new(CheckKind.Distance, "distance:map", agrees, compared, stated, computed, explanation));
    }
}
