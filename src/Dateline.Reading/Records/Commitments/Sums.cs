using System.Globalization;
using Dateline.Language.Tags;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Records.Commitments;

/// <summary>A sum of money at its place: from its bound words to its last word.</summary>
internal readonly record struct Sum(int First, int AfterLast, Money Money, Bound Bound);

/// <summary>The sums of money of a report in reading order.</summary>
internal sealed class Sums
{
    private readonly List<Sum> _all = [];

    public Sums(Groundwork ground)
    {
        var tokens = ground.Analysis.Tokens;
        for (int t = 0; t < tokens.Count; t++)
        {
            if (ground.Analysis.FineTags[t] is not FineTag.Currency && CurrencyOf(tokens[t]) is null) continue;
            Read(ground, ref t);
        }
    }

    public Sum? At(int token)
    {
        foreach (var sum in _all)
            if (sum.First <= token && token < sum.AfterLast) return sum;
        return null;
    }

    private void Read(Groundwork ground, ref int t)
    {
        var tokens = ground.Analysis.Tokens;
        string? currency = CurrencyOf(tokens[t]);
        if (currency is null) return;
        bool sign = !char.IsLetter(tokens[t][^1]) || currency is "EUR" && tokens[t] is "EUR";
        if (sign)
        {
            if (t + 1 >= tokens.Count || !Number(tokens[t + 1], out decimal value)) return;
            int end = t + 2;
            if (end < tokens.Count && tokens[end] is "-" && end + 1 < tokens.Count && Scale(tokens[end + 1]) > 1) end++;
            if (end < tokens.Count && Scale(tokens[end]) is > 1 and var scale)
            {
                value *= scale;
                end++;
            }

            Add(ground, t, end, value, currency);
            t = end - 1;
            return;
        }

        decimal factor = 1;
        int first = t - 1;
        if (first >= 0 && Scale(tokens[first]) is > 1 and var by) (factor, first) = (by, first - 1);
        if (first < 0 || !Number(tokens[first], out decimal number)) return;
        if (_all.Count > 0 && _all[^1].AfterLast > first) return;
        Add(ground, first, t + 1, number * factor, currency);
    }

    private void Add(Groundwork ground, int first, int end, decimal value, string currency)
    {
        var lemmas = ground.Lemmas;
        var bound = Bound.Exact;
        string before = first > 0 ? lemmas[first - 1].ToString() : "", second = first > 1 ? ground.Analysis.Tokens[first - 2].ToString().ToLowerInvariant() : "";
        (bound, int taken) = (second, before) switch
        {
            ("more", "than") or ("at", "least") => (Bound.AtLeast, 2),
            ("less", "than") or ("up", "to") or ("as", "much") => (Bound.AtMost, 2),
            (_, "over") => (Bound.AtLeast, 1),
            (_, "about" or "nearly" or "almost" or "some" or "roughly" or "approximately" or "around") => (Bound.About, 1),
            _ => (Bound.Exact, 0),
        };
        _all.Add(new(first - taken, end, new Money(value, currency), bound));
    }

    private static bool Number(ReadOnlySpan<char> word, out decimal value) => decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);

    private static decimal Scale(ReadOnlySpan<char> word) => word switch
    {
        "thousand" or "K" or "k" => 1_000m,
        "million" or "M" or "m" or "mn" => 1_000_000m,
        "billion" or "B" or "b" or "bn" => 1_000_000_000m,
        "trillion" or "T" or "tn" => 1_000_000_000_000m,
        _ => 1,
    };

    private static string? CurrencyOf(ReadOnlySpan<char> word) => word switch
    {
        "$" or "US$" or "dollars" or "dollar" => "USD",
        "€" or "euros" or "euro" or "EUR" => "EUR",
        "£" or "pounds" => "GBP",
        "A$" => "AUD",
        "C$" => "CAD",
        "¥" or "yen" => "JPY",
        "shekels" => "ILS",
        "yuan" => "CNY",
        _ => null,
    };
}
