using System.Globalization;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Records.Checks;

/// <summary>Whether a computed figure is the written one, rounded as news rounds.</summary>
internal static class Rounding
{
    /// <summary>
    /// Whether <paramref name="computed"/> rounds to <paramref name="written"/>: to its last place, cut off there, or to the round
    /// number that it is ("800", "15"): news converts 20 miles to 30 kilometers.
    /// </summary>
    /// <param name="computed">The figure as it is computed.</param>
    /// <param name="written">The figure as it is written.</param>
    /// <param name="step">One unit of its last written place; 0 for a fraction.</param>
    public static bool Meets(decimal computed, decimal written, decimal step)
    {
        decimal apart = Math.Abs(computed - written);
        if (step == 0) return apart <= Math.Abs(written) * 0.1m;
        if (apart <= step / 2) return true;
        if (computed > written && computed < written + step && written > 0) return true;
        return apart <= Grain(written, step) / 2;
    }

    /// <summary>The coarsest rounding that a written figure may stand for: 100 for 800, 5 for 15, 10 for 30; its last place for 89.</summary>
    private static decimal Grain(decimal written, decimal step)
    {
        decimal value = Math.Abs(written), best = step;
        for (decimal power = step * 10; power <= value / 2; power *= 10)
        {
            if (value % power != 0) break;
            best = power;
        }

        decimal half = best * 5;
        return half <= value / 3 && value % half == 0 ? half : best;
    }

    /// <summary>A figure for people: at most four significant digits below a thousand, whole and grouped above.</summary>
    public static string Show(decimal value)
    {
        decimal size = Math.Abs(value);
        if (size >= 1_000_000_000_000) return Scaled(value, 1_000_000_000_000) + " trillion";
        if (size >= 1_000_000_000) return Scaled(value, 1_000_000_000) + " billion";
        if (size >= 1_000_000) return Scaled(value, 1_000_000) + " million";
        string format = size >= 100 ? "#,0" : size >= 10 ? "0.#" : size >= 1 ? "0.##" : "0.####";
        return value.ToString(size >= 1000 || size % 1 != 0 ? format : "#,0.####", CultureInfo.InvariantCulture);
    }

    private static string Scaled(decimal value, decimal scale) => (value / scale).ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>A whole figure for people, all digits.</summary>
    public static string Whole(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>The value of a quantity for people.</summary>
    public static string Show(Quantity quantity) => quantity.High is { } high ? $"{Show(quantity.Value!.Value)} to {Show(high)}" : Show(quantity.Value!.Value);
}
