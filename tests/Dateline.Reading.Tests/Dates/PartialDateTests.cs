using Dateline.Reading.Dates;
using NodaTime;

namespace Dateline.Reading.Tests.Dates;

public sealed class PartialDateTests
{
    [Fact]
    public void The_last_month_of_the_calendar_ends_with_it() => Assert.Equal(new LocalDate(9999, 12, 31), new PartialDate(9999, 12).LastDay);

    [Fact]
    public void A_month_ends_with_its_last_day()
    {
        Assert.Equal(new LocalDate(2024, 2, 29), new PartialDate(2024, 2).LastDay);
        Assert.Equal(new LocalDate(2025, 2, 28), new PartialDate(2025, 2).LastDay);
    }
}
