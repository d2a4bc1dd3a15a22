using System.Globalization;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Export;

/// <summary>What sums of money are called where people read a record: "at least EUR 20,000,000,000".</summary>
internal static class ShownAmount
{
    /// <summary>The sum with its bound and currency.</summary>
    public static string Of(Amount amount)
    {
        string bound = amount.Bound switch
        {
            Bound.AtLeast => "at least ",
            Bound.AtMost => "at most ",
            Bound.About => "about ",
            _ => "",
        };
        string currency = amount.Money.Currency is { } code ? code + " " : "";
        return bound + currency + amount.Money.Value.ToString("#,0.##", CultureInfo.InvariantCulture);
    }
}
