using Dateline.Intake;
using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;

namespace Dateline.Reading.Tests.Dates;

public sealed class ReportDateTests
{
    private const string Visit = """
        Envoy Lena Marsh on Wednesday praised the ferry crews of Port Halden as she met Mayor Piet Drost.
        "In the first three months of 2023, our members have already sent 40 boats," she said.
        "Nobody forgets the Good Friday fire at Halden," Drost wrote.
        On Friday, nine sailors died when a fuel store at Halden burned down, the coast guard said.
        """;

    [Fact]
    public void A_date_that_was_given_wins() =>
        Assert.Equal((DateBasis.Given, "2020-01-02"), Basis(Find("LIMA, April 15, 2025 (Agency) — It rained.", new DateOnly(2020, 1, 2))));

    [Theory]
    [InlineData("LIMA, April 15, 2025 (Agency) — Rain flooded two streets.", "2025-04-15")]
    [InlineData("Rain floods two streets\nPublished: 3 March 2020\nRain flooded two streets in Lima.", "2020-03-03")]
    [InlineData("Rain floods two streets\nMarch 01, 2008\nRain flooded two streets in Lima.", "2008-03-01")]
    [InlineData("Rain flooded two streets in Lima.\nUpdated 5 May 2021", "2021-05-05")]
    public void A_date_line_states_the_date(string text, string day)
    {
        var found = Find(text);
        Assert.Equal((DateBasis.Stated, day), Basis(found));
        Assert.NotEmpty(found.Evidence);
    }

    [Theory]
    [InlineData("The bridge fell on April 13, 2019, killing two people.")]
    [InlineData("On Tuesday two trucks collided in Lima.")]
    [InlineData("In 2014 the mine flooded. On Monday it reopened.")]
    [InlineData("It rained.")]
    public void A_date_in_a_sentence_is_not_the_date_of_the_report(string text) => Assert.Null(Find(text).Value);

    [Fact]
    public void Ended_time_feast_and_weekdays_together_tell_the_day()
    {
        var found = Find(Visit);
        Assert.Equal((DateBasis.Inferred, "2023-04-12"), Basis(found));
        Assert.Equal([91, 7, 1], found.Steps.Select(s => s.DaysLeft));
        Assert.All(found.Steps, s => Assert.NotEmpty(s.Evidence));
        Assert.Empty(found.Fitting);
    }

    [Fact]
    public void Where_more_days_fit_they_are_listed_and_what_they_share_is_told()
    {
        string text = Visit.Replace(" on Wednesday", "", StringComparison.Ordinal).Replace("\"Nobody", "The boats are small. They are old. They leak. \"Nobody", StringComparison.Ordinal);
        var found = Find(text);
        Assert.Equal((DateBasis.Inferred, "2023-04"), Basis(found));
        Assert.Equal(Enumerable.Range(7, 7), found.Fitting.Select(d => d.Day));
    }

    [Fact]
    public void Steps_leave_ever_fewer_days()
    {
        int[] left = [.. Find(Visit).Steps.Select(s => s.DaysLeft)];
        Assert.Equal(left.OrderDescending(), left);
    }

    private static ReportDate Find(string text, DateOnly? given = null)
    {
        var analysis = ReadDates.Analyse(text);
        return ReportDate.Find(new Report { Id = "r", Text = text, Given = given }, analysis, DateReader.Recognise(analysis));
    }

    private static (DateBasis?, string?) Basis(ReportDate found) => (found.Basis, found.Value?.ToString());
}
