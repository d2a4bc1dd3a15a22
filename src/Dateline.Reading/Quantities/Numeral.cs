using System.Globalization;

namespace Dateline.Reading.Quantities;

/// <summary>A number written in figures, as one token.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Step">One unit of its last place: 0.1 for "19.2".</param>
/// <param name="IsGrouped">Whether commas part its thousands.</param>
internal readonly record struct Numeral(decimal Value, decimal Step, bool IsGrouped)
{
    private const int MostDigits = 27;

    /// <summary>Reads a token of figures, or null where it is anything else: an address, a time, a part number.</summary>
    public static Numeral? Read(ReadOnlySpan<char> token)
    {
        if (token.Length == 0 || token.Length > MostDigits || !(char.IsAsciiDigit(token[0]) || token[0] == '.')) return null;
        int points = 0, commas = 0, decimals = 0, lastComma = -1;
        for (int i = 0; i < token.Length; i++)
        {
            char c = token[i];
            if (c == '.')
            {
                if (commas > 0 && i - lastComma != 4) return null;
                points++;
            }
            else if (c == ',' && points == 0)
            {
                if (commas > 0 && i - lastComma is not (3 or 4)) return null;
                (commas, lastComma) = (commas + 1, i);
            }
            else if (!char.IsAsciiDigit(c)) return null;
            else if (points > 0) decimals++;
        }

        if (commas > 0 && points == 0 && token.Length - lastComma != 4) return null;
        if (points > 1 || (points == 1 && decimals == 0)) return null;
        if (!decimal.TryParse(token, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value)) return null;
        return new Numeral(value, Power(decimals), commas > 0);
    }

    /// <summary>The value of a single sign such as "½"; null for any other.</summary>
    public static decimal? Vulgar(char sign) => sign switch
    {
        '½' => 0.5m,
        '⅓' => 1m / 3,
        '⅔' => 2m / 3,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅕' => 0.2m,
        '⅖' => 0.4m,
        '⅗' => 0.6m,
        '⅘' => 0.8m,
        '⅙' => 1m / 6,
        '⅚' => 5m / 6,
        '⅛' => 0.125m,
        '⅜' => 0.375m,
        '⅝' => 0.625m,
        '⅞' => 0.875m,
        _ => null,
    };

    /// <summary>A fraction in figures ("3/4"): its value below 1 with a usual denominator; null for dates, scores and "24/7".</summary>
    public static decimal? Slash(ReadOnlySpan<char> token)
    {
        int slash = token.IndexOf('/');
        if (slash is < 1 or > 3 || token.Length - slash > 4) return null;
        if (!int.TryParse(token[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out int top)) return null;
        if (!int.TryParse(token[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int bottom)) return null;
        bool usual = bottom is >= 2 and <= 10 or 12 or 15 or 16 or 20 or 32 or 64 or 100;
        return usual && top > 0 && top < bottom ? (decimal)top / bottom : null;
    }

    /// <summary>The rank of a token such as "21st"; null for any other.</summary>
    public static decimal? Rank(ReadOnlySpan<char> token)
    {
        if (token.Length < 3 || token.Length > 9 || !char.IsAsciiDigit(token[0])) return null;
        if (!(token[^2..] is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH")) return null;
        return Read(token[..^2]) is { Step: 1 } numeral ? numeral.Value : null;
    }

    private static decimal Power(int decimals)
    {
        decimal step = 1;
        for (; decimals > 0; decimals--) step /= 10;
        return step;
    }
}
