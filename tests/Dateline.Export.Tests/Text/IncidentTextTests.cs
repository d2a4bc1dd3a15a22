using Dateline.Export.Tests.Samples;
using Dateline.Export.Text;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Export.Tests.Text;

public sealed class IncidentTextTests
{
    [Fact]
    public void An_incident_is_a_headline_and_its_figures_in_columns()
    {
        string text = Output.Of("text", new ExportOptions { Width = 120 }, QuayRecord.Read());
        Assert.Contains(
            """
            Incidents
              i1  shelling · Novo Selo · 13 April 2025 · against the quay · by the Northern Front [blamed]
                  killed          at least 35            counted by the rescue service
                  of them                   2  children
                  injured  dozens (no number)            counted by the rescue service
                  injured            about 60            counted by The hospital
                  missing              3 to 4            counted by The hospital
                  disputed by the Northern Front (s1)
              i2  other · alleged
            """.ReplaceLineEndings("\n"),
            text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_counts_of_the_same_one_sum_is_named()
    {
        var record = QuayRecord.Read();
        var incident = record.Incidents[0];
        var dozens = incident.Figures.First(f => f.Count.Value.Value is null);
        var counted = dozens with { Count = dozens.Count with { Value = new Count(40, null, Bound.Exact) } };
        record = record with { Incidents = [incident with { Figures = incident.Figures.Replace(dozens, counted) }] };
        Assert.Contains("in all: at least 35 killed, 40 injured", Output.Of("text", record), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_no_figure_that_is_shown_says_what_befell_it()
    {
        var record = QuayRecord.Read();
        var part = record.Incidents[0].Figures.First(f => f.Subset.Value);
        record = record with { Incidents = [record.Incidents[0] with { Figures = [part] }] };
        Assert.Contains("killed, a part  2  children", Output.Of("text", record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(35L, null, Bound.AtLeast, "at least 35")]
    [InlineData(12L, null, Bound.AtMost, "up to 12")]
    [InlineData(60L, null, Bound.About, "about 60")]
    [InlineData(3L, 4L, Bound.Exact, "3 to 4")]
    [InlineData(1200L, null, Bound.Exact, "1,200")]
    [InlineData(0L, null, Bound.Exact, "none")]
    [InlineData(null, null, Bound.About, null)]
    public void Bounds_are_words(long? value, long? high, Bound bound, string? words) => Assert.Equal(words, ShownNumbers.Of(new Count(value, high, bound)));

    [Theory]
    [InlineData("20000000000", "EUR", Bound.AtLeast, "at least EUR 20 billion")]
    [InlineData("1250000", "USD", Bound.Exact, "USD 1.25 million")]
    [InlineData("1234567", "USD", Bound.Exact, "USD 1,234,567")]
    [InlineData("500000", null, Bound.About, "about 500,000")]
    public void Sums_keep_their_currency_and_every_digit(string value, string? currency, Bound bound, string words) =>
        Assert.Equal(words, ShownNumbers.Of(new Amount(new Money(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), currency), bound)));

    [Fact]
    public void A_record_shows_only_the_kinds_of_which_it_has_any()
    {
        string text = Output.Of("text", SampleRecords.Harbour());
        foreach (string heading in new[] { "Incidents", "Commitments", "Engagements", "Programmes", "Places", "Checks" })
            Assert.DoesNotContain($"\n{heading}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(47)]
    [InlineData(80)]
    [InlineData(160)]
    public void No_line_of_any_kind_is_wider_than_asked(int width)
    {
        var hostile = SampleRecords.Hostile();
        hostile = hostile with { Incidents = [QuayRecord.AllFrom(new(0, hostile.Report.Text.Length))] };
        string text = Output.Of("text", new ExportOptions { Width = width }, QuayRecord.Read(), hostile);
        Assert.All(text.Split('\n'), line => Assert.True(Columns.Of(line) <= width, line));
    }

    [Fact]
    public void Hostile_words_of_an_incident_stay_words()
    {
        var hostile = SampleRecords.Hostile();
        hostile = hostile with { Incidents = [QuayRecord.AllFrom(new(0, hostile.Report.Text.Length))] };
        string text = Output.Of("text", hostile);
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u202C' or '\u2066' or '\u2069');
    }
}
