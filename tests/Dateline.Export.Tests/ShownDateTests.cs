using Dateline.Reading.Dates;
using NodaTime;
using Period = Dateline.Reading.Dates.Period;

namespace Dateline.Export.Tests;

public sealed class ShownDateTests
{
    [Theory]
    [InlineData("2025-04-13", "2025-04-13", "13 April 2025")]
    [InlineData("2025-01-01", "2025-03-31", "January to March 2025")]
    [InlineData("2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2024-01-01", "2024-12-31", "2024")]
    [InlineData("2023-01-01", "2024-12-31", "2023 to 2024")]
    [InlineData("2024-12-01", "2025-01-31", "December 2024 to January 2025")]
    [InlineData("2025-03-01", "2025-03-05", "1 to 5 March 2025")]
    [InlineData("2025-02-28", "2025-03-05", "28 February to 5 March 2025")]
    [InlineData("2024-12-30", "2025-01-02", "30 December 2024 to 2 January 2025")]
    public void Periods_are_words(string start, string end, string words) =>
        Assert.Equal(words, ShownDate.Of(new Period(Day(start), Day(end))));

    private static PartialDate Day(string iso) => new(LocalDate.FromDateOnly(DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture)));
}
