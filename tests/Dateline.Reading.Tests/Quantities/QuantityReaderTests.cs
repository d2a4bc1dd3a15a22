using System.Globalization;
using Dateline.Intake;
using Dateline.Language;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Tests.Quantities;

public sealed class QuantityReaderTests
{
    private static readonly Lazy<LanguageReader> Language = new(() => LanguageReader.Open(Path.Combine(Checkout.Root, "models")));

    [Theory]
    [InlineData("The plant made 1,427,000 bottles.", "1427000 Exact Number")]
    [InlineData("Twenty-one boats were lost.", "21 Exact Number")]
    [InlineData("A hundred boats were lost.", "100 Exact Number")]
    [InlineData("They bought two dozen boats.", "24 Exact Number")]
    [InlineData("Half a million people live there.", "500000 Exact Number")]
    [InlineData("Three and a half million people live there.", "3500000.0 Exact Number")]
    [InlineData("Some 4.2 million people live there.", "4200000.0 About Number")]
    [InlineData("Two hundred and two thousand people live there.", "202000 Exact Number")]
    [InlineData("At least 35 people were hurt.", "35 AtLeast Number")]
    [InlineData("No fewer than twelve people were hurt.", "12 AtLeast Number")]
    [InlineData("More than 300 people were hurt.", "300 AtLeast Number")]
    [InlineData("Up to 40 people were hurt.", "40 AtMost Number")]
    [InlineData("Fewer than 40 people were hurt.", "40 AtMost Number")]
    [InlineData("Nearly 40 people were hurt.", "40 About Number")]
    [InlineData("An estimated 40 people were hurt.", "40 About Number")]
    [InlineData("Dozens of people were hurt.", "null About Number")]
    [InlineData("Several people were hurt.", "null About Number")]
    [InlineData("Hundreds of thousands of people fled.", "null About Number")]
    [InlineData("Three or four people were hurt.", "3..4 Exact Number")]
    [InlineData("About 20 to 30 people were hurt.", "20..30 About Number")]
    [InlineData("The 10-15 people in the boat swam.", "10..15 Exact Number")]
    [InlineData("Twenty or more people were hurt.", "20 AtLeast Number")]
    [InlineData("No people were hurt.", "0 Exact Number none")]
    [InlineData("The plant made 0M bottles.", "0 Exact Number")]
    [InlineData("About 12 percent of the boats sank.", "12 About Percent %")]
    [InlineData("The village lies 31 kilometers away.", "31 Exact Measure km")]
    [InlineData("A 64-year-old man swam.", "64 Exact Age y")]
    [InlineData("Two thirds of the boats sank.", "0.6666666666666666666666666667 Exact Fraction")]
    [InlineData("She came third.", "3 Exact Ordinal")]
    public void A_quantity_is_read_with_its_bound_and_kind(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("The boat cost $5.", "5 Exact Money USD")]
    [InlineData("The boat cost US$5 million.", "5000000 Exact Money USD")]
    [InlineData("The boat cost A$5.", "5 Exact Money AUD")]
    [InlineData("Partners gave more than €20 billion.", "20000000000 AtLeast Money EUR")]
    [InlineData("Partners gave 20 billion euros.", "20000000000 Exact Money EUR")]
    [InlineData("Partners gave EUR 1.2bn.", "1200000000.0 Exact Money EUR")]
    [InlineData("Partners gave £3m.", "3000000 Exact Money GBP")]
    [InlineData("Partners gave 45 million shekels.", "45000000 Exact Money ILS")]
    [InlineData("Partners gave Rs 500 crore.", "5000000000 Exact Money INR")]
    [InlineData("Partners gave 5 million Canadian dollars.", "5000000 Exact Money CAD")]
    [InlineData("Partners gave $5-10 million.", "5000000..10000000 Exact Money USD")]
    [InlineData("The Czech army paid 70 million crowns in Prague.", "70000000 Exact Money CZK")]
    [InlineData("Lahore in Pakistan paid 70 million rupees.", "70000000 Exact Money PKR")]
    [InlineData("The stamp cost 34 cents.", "0.34 Exact Money USD")]
    public void Money_is_read_with_its_currency(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("The Harbour Post of Canada", "CAD")]
    [InlineData("Sydney Harbour Post", "AUD")]
    [InlineData("Harbour Post", "USD")]
    public void A_bare_dollar_is_that_of_the_publisher(string source, string currency)
    {
        var quantity = Read("The boat cost $5 million.", source).All[0];
        Assert.Equal(currency, quantity.Currency);
        Assert.True(quantity.CurrencyFromContext);
    }

    [Theory]
    [InlineData("It happened in 2019.")]
    [InlineData("It happened on May 5, 2019.")]
    [InlineData("They flew an F-16 home.")]
    [InlineData("They invoked Article 5 again.")]
    [InlineData("The train left at 10:30.")]
    [InlineData("They won 3-1 at home.")]
    [InlineData("She was the one.")]
    public void What_counts_nothing_is_no_quantity(string text) => Assert.Equal("", Show(text));

    [Fact]
    public void The_ranges_hold_bound_amount_and_number()
    {
        var analysis = Language.Value.Read("They walked at least 31 kilometers.");
        var quantity = QuantityReader.Read(analysis, new Report { Id = "r", Text = analysis.Tokens.Text }).All[0];
        Assert.Equal("at least 31 kilometers", quantity.SpanIn(analysis.Tokens).Of(analysis.Tokens.Text).ToString());
        Assert.Equal("31 kilometers", analysis.Tokens.SpanOf(quantity.AmountFirst, quantity.AmountAfterLast).Of(analysis.Tokens.Text).ToString());
        Assert.Equal("31", analysis.Tokens.SpanOf(quantity.NumberFirst, quantity.NumberAfterLast).Of(analysis.Tokens.Text).ToString());
    }

    [Fact]
    public void The_table_finds_quantities_by_token_and_stretch()
    {
        var table = Read("At least five boats and seven rafts sank.");
        Assert.Equal(5, table.At(0)!.Value.Value);
        Assert.Null(table.At(3));
        Assert.Equal(7, table.In(3, 8)[0].Value);
        Assert.Equal(1, table.In(3, 8).Length);
        Assert.Equal(0, table.In(6, 8).Length);
    }

    private static QuantityTable Read(string text, string? source = null) =>
        QuantityReader.Read(Language.Value.Read(text), new Report { Id = "r", Text = text, Source = source });

    private static string Show(string text)
    {
        List<string> shown = [];
        foreach (var q in Read(text).All)
        {
            string value = q.Value is { } number ? number.ToString(CultureInfo.InvariantCulture) : "null";
            string high = q.High is { } top ? ".." + top.ToString(CultureInfo.InvariantCulture) : "";
            shown.Add($"{value}{high} {q.Bound} {q.Kind} {q.Currency ?? q.Unit?.Symbol}{(q.IsNone ? "none" : "")}".TrimEnd());
        }

        return string.Join("; ", shown);
    }
}
