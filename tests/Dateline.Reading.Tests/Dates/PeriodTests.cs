using Dateline.Reading.Dates;
using NodaTime;
using Period = Dateline.Reading.Dates.Period;

namespace Dateline.Reading.Tests.Dates;

public sealed class PeriodTests
{
    [Fact]
    public void A_single_date_begins_and_ends_with_itself()
    {
        var period = new Period(new PartialDate(2025, 4));
        Assert.Equal(DatePrecision.Month, period.Precision);
        Assert.Equal("2025-04", period.ToString());
    }

    [Fact]
    public void A_span_of_days_is_a_period() =>
        Assert.Equal(DatePrecision.Period, new Period(new PartialDate(new LocalDate(2025, 4, 1)), new PartialDate(new LocalDate(2025, 4, 3))).Precision);

    [Fact]
    public void A_day_within_a_year_may_end_it() => Assert.Equal("2025/2025-04-03", new Period(new PartialDate(2025), new PartialDate(new LocalDate(2025, 4, 3))).ToString());

    [Fact]
    public void A_period_cannot_end_before_it_starts() =>
        Assert.Throws<ArgumentException>(() => new Period(new PartialDate(new LocalDate(2025, 4, 3)), new PartialDate(new LocalDate(2025, 4, 2))));

    [Fact]
    public void A_leap_month_has_its_last_day() => Assert.Equal(new LocalDate(2024, 2, 29), new PartialDate(2024, 2).LastDay);
}
