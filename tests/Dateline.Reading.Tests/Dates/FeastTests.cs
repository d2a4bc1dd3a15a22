using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Recognition;
using NodaTime;

namespace Dateline.Reading.Tests.Dates;

public sealed class FeastTests
{
    private static readonly Dictionary<string, Feast> Feasts =
        DateTables.Rows("feasts.tsv").Select(Feast.Read).ToDictionary(f => f.Name, StringComparer.Ordinal);

    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2019, 4, 21)]
    [InlineData(2025, 4, 20)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_on_the_first_Sunday_after_the_spring_full_moon(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), Feast.Easter(year));

    [Theory]
    [InlineData(2019, 4, 28)]
    [InlineData(2021, 5, 2)]
    [InlineData(2024, 5, 5)]
    [InlineData(2025, 4, 20)]
    public void Orthodox_Easter_is_reckoned_in_the_Julian_calendar(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), Feast.OrthodoxEaster(year));

    [Theory]
    [InlineData("thanksgiving", 2024, "2024-11-28")]
    [InlineData("memorial day", 2025, "2025-05-26")]
    [InlineData("labor day", 2025, "2025-09-01")]
    [InlineData("martin luther king jr. day", 2025, "2025-01-20")]
    [InlineData("mother 's day", 2025, "2025-05-11")]
    [InlineData("hanukkah", 2024, "2024-12-26")]
    [InlineData("passover", 2025, "2025-04-13")]
    [InlineData("rosh hashanah", 2025, "2025-09-23")]
    [InlineData("purim", 2025, "2025-03-14")]
    [InlineData("lunar new year", 2025, "2025-01-29")]
    [InlineData("eid al-fitr", 2025, "2025-03-31")]
    [InlineData("eid al-adha", 2024, "2024-06-17")]
    [InlineData("election day", 2024, "2024-11-05")]
    [InlineData("bastille day", 2025, "2025-07-14")]
    [InlineData("black friday", 2024, "2024-11-29")]
    public void A_feast_falls_by_its_rule(string name, int year, string day) => Assert.Equal(ReadDates.Day(day), Feasts[name].In(year));

    [Fact]
    public void Every_feast_of_the_table_falls_in_most_years()
    {
        foreach (var feast in Feasts.Values)
            Assert.InRange(Enumerable.Range(1990, 60).Count(year => feast.In(year) is { } day && day.Year == year), 57, 60);
    }
}
