using Dateline.Archive;
using Dateline.Reading.Dates;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Figures;
using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Reconcile.Tests.Figures;

public sealed class FigureSeriesTests
{
    [Fact]
    public void A_counter_that_says_more_revises_and_one_that_says_less_corrects()
    {
        var steps = Killed(Point(1, 3, 9, "police"), Point(2, 4, 41, "police"), Point(3, 7, 36, "police")).Steps;
        Assert.Equal([StepKind.First, StepKind.Revision, StepKind.Correction], steps.Select(step => step.Kind));
        Assert.Equal("down from 41", steps[2].Reason);
    }

    [Fact]
    public void Another_counter_competes_and_the_same_number_is_a_repetition()
    {
        var steps = Killed(Point(1, 3, 58, "ministry"), Point(2, 3, 49, "hospital"), Point(3, 4, 58, "mayor"), Point(4, 5, 53, "hospital")).Steps;
        Assert.Equal([StepKind.First, StepKind.Competing, StepKind.Repeated, StepKind.Revision], steps.Select(step => step.Kind));
    }

    [Fact]
    public void A_printing_is_a_copy_and_counts_once()
    {
        var series = Killed(Point(1, 3, 9, null), Point(2, 3, 9, null) with { Source = new(1) }, Point(3, 3, 9, null) with { Source = new(1) }, Point(4, 3, 12, null), Point(5, 3, 12, null));
        Assert.Equal(2, series.Steps.Count(step => step.Kind == StepKind.Copy));
        Assert.Equal(12, series.Best!.Value);
    }

    [Fact]
    public void A_part_is_narrower_and_never_the_best()
    {
        var series = Killed(Point(1, 3, 9, "police"), Point(2, 4, 14, "police") with { Subset = true, Who = "children" });
        Assert.Equal(StepKind.Narrower, series.Steps[1].Kind);
        Assert.Equal((9L, 9L), (series.Best!.Value, series.High!.Value));
    }

    [Fact]
    public void What_a_counter_took_back_no_longer_stands()
    {
        var series = Killed(Point(1, 3, 58, "ministry"), Point(2, 4, 49, "hospital"), Point(3, 7, 52, "ministry"), Point(4, 20, 54, "ministry"), Point(5, 12, 53, "hospital"));
        Assert.Equal((54L, 53L, 54L), (series.Best!.Value, series.Low!.Value, series.High!.Value));
    }

    [Fact]
    public void The_order_in_which_counts_are_given_does_not_change_the_series()
    {
        FigurePoint[] points = [Point(1, 3, 58, "ministry"), Point(2, 3, 49, "hospital"), Point(3, 7, 52, "ministry"), Point(4, 7, 52, null), Point(5, 7, 49, null) with { Told = null }];
        string expected = Text(points);
        Prop.ForAll(Gen.Shuffle(points).ToArbitrary(), shuffled => Text(shuffled) == expected).QuickCheckThrowOnFailure();
    }

    private static string Text(FigurePoint[] points)
    {
        var series = Killed(points);
        return string.Join('\n', series.Steps.Select(step => $"{step.Point} {step.Kind} {step.From} {step.Reason}")) + series.Best + series.Low + series.High;
    }

    private static FigureSeries Killed(params FigurePoint[] points) => Assert.Single(FigureSeries.Of(points));

    private static FigurePoint Point(long report, int day, long value, string? by) => new()
    {
        Item = new(new ReportNumber(report), 0),
        Source = new(report),
        Told = new PartialDate(new NodaTime.LocalDate(2026, 3, day)),
        Quantity = FigureQuantity.Killed,
        Count = new(value, null, Bound.Exact),
        CountedBy = by,
        Passage = new Span(0, 5),
    };
}
