using Dateline.Reading.Quantities;

namespace Dateline.Reading.Records.Checks;

/// <summary>Converts between units of one dimension; units of one name and several sizes (tons, gallons) have several factors.</summary>
internal static class Conversion
{
    // Long ton and metric ton, where "ton" alone is written; the imperial gallon.
    private static readonly decimal[] Tons = [907.18474m, 1000m, 1016.0469088m];
    private static readonly decimal[] Gallons = [0.003785411784m, 0.00454609m];

    /// <summary>Whether two measures can be the same quantity in two units: of one dimension, one metric and one not.</summary>
    public static bool IsPair(Quantity left, Quantity right)
    {
        if (left.Unit is not { } a || right.Unit is not { } b || left.Value is null || right.Value is null) return false;
        if (a.Dimension == Dimension.Angle && b is { Dimension: Dimension.Temperature }) return a.Symbol is "deg";
        if (b.Dimension == Dimension.Angle && a is { Dimension: Dimension.Temperature }) return b.Symbol is "deg";
        if (a.Dimension != b.Dimension || string.Equals(a.Symbol, b.Symbol, StringComparison.Ordinal)) return false;
        if (a.Dimension == Dimension.Temperature) return true;
        return a.Dimension is Dimension.Length or Dimension.Area or Dimension.Volume or Dimension.Mass or Dimension.Speed && (IsMetric(a) != IsMetric(b) || a.Symbol is "nmi" or "kn" or "bbl" || b.Symbol is "nmi" or "kn");
    }

    /// <summary>A value of one unit in another, by each size that the units may have; the usual one first.</summary>
    public static IEnumerable<decimal> Convert(decimal value, Unit from, Unit to)
    {
        if (from.Dimension is Dimension.Temperature or Dimension.Angle)
        {
            bool toCelsius = to.Symbol is "C" || from.Symbol is "F";
            yield return toCelsius ? (value - 32) * 5 / 9 : (value * 9 / 5) + 32;

            // A rise of 2 degrees Celsius is one of 3.6 degrees Fahrenheit.
            yield return toCelsius ? value * 5 / 9 : value * 9 / 5;
            yield break;
        }

        foreach (decimal source in Factors(from))
        {
            foreach (decimal target in Factors(to)) yield return value * source / target;
        }
    }

    private static decimal[] Factors(Unit unit) => unit.Symbol switch
    {
        "ton" => Tons,
        "gal" => Gallons,
        _ => [unit.Factor],
    };

    private static bool IsMetric(Unit unit) => unit.Symbol is "km" or "m" or "cm" or "dm" or "mm" or "km2" or "m2" or "cm2" or "ha" or "m3" or "km3" or "l" or "ml" or "cl"
        or "kg" or "g" or "mg" or "t" or "km/h" or "m/s";
}
