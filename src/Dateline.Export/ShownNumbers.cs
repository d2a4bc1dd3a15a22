using System.Globalization;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Export;

/// <summary>Counts and sums of money with their bounds in words, for people.</summary>
public static class ShownNumbers
{
    private static readonly (decimal Size, string Name)[] Large = [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    /// <summary>"35", "at least 35", "3 to 4", "none"; null where the words of the report give no number.</summary>
    public static string? Of(Count count)
    {
        if (count.Value is not { } low) return null;
        if (count is { Value: 0, High: null, Bound: Bound.Exact }) return "none";
        string number = count.High is { } high && high != low ? $"{Grouped(low)} to {Grouped(high)}" : Grouped(low);
        return Bounded(number, count.Bound);
    }

    /// <summary>"at least EUR 20 billion", "USD 1,250,000"; only the number where the currency is not known.</summary>
    public static string Of(Amount amount) => Bounded(
        amount.Money.Currency is { } currency ? $"{currency} {Short(amount.Money.Value)}" : Short(amount.Money.Value), amount.Bound);

    /// <summary>The digits in groups of three.</summary>
    public static string Grouped(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Bounded(string number, Bound bound) => bound switch
    {
        Bound.AtLeast => "at least " + number,
        Bound.AtMost => "up to " + number,
        Bound.About => "about " + number,
        _ => number,
    };

    /// <summary>"20 billion" where nothing is lost by it, else all digits.</summary>
    private static string Short(decimal number)
    {
        foreach (var (size, name) in Large)
        {
            if (Math.Abs(number) < size) continue;
            decimal times = number / size;
            return decimal.Round(times, 3) == times ? string.Create(CultureInfo.InvariantCulture, $"{times:#,0.###} {name}") : Grouped(number);
        }

        return Grouped(number);
    }
}
