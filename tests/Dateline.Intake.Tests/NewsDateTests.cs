using System.Globalization;

namespace Dateline.Intake.Tests;

public sealed class NewsDateTests
{
    [Theory]
    [InlineData("2025-03-04T22:15:00+01:00", "2025-03-04T22:15:00+01:00")]
    [InlineData("2025-03-04T22:15:30.123Z", "2025-03-04T22:15:30+00:00")]
    [InlineData("20250304T221500-0500", "2025-03-04T22:15:00-05:00")]
    [InlineData("Tue, 04 Mar 2025 22:15:00 GMT", "2025-03-04T22:15:00+00:00")]
    [InlineData("4 Mar 25 22:15 EST", "2025-03-04T22:15:00-05:00")]
    [InlineData("Tue Mar  4 22:15:00 UTC 2025", "2025-03-04T22:15:00+00:00")]
    [InlineData("March 4, 2025 10:15 PM PST", "2025-03-04T22:15:00-08:00")]
    public void A_moment_is_read_in_the_forms_that_news_uses(string written, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), NewsDate.Read(written)!.Value.Moment);

    [Theory]
    [InlineData("2025-03-04")]
    [InlineData("2025-03-04T22:15:00")]
    [InlineData("04 Mar 2025")]
    [InlineData("Tue, 04 Mar 2025 22:15:00 XYZ")]
    public void Without_time_or_offset_there_is_a_day_and_no_moment(string written) =>
        Assert.Equal(new NewsDate(new DateOnly(2025, 3, 4), null), NewsDate.Read(written));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2025")]
    [InlineData("2025-02-30")]
    [InlineData("yesterday")]
    [InlineData("99 Mar 2025")]
    [InlineData("Tue, 31 Feb 2025 10:00:00 GMT")]
    public void What_names_no_day_is_none(string? written) => Assert.Null(NewsDate.Read(written));
}
