using Dateline.Reading.Records.Checks;

namespace Dateline.Reading.Tests.Records.Checks;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(88.51, 89, 1)]
    [InlineData(19.26, 19.3, 0.1)]
    [InlineData(804.7, 800, 1)]
    [InlineData(32.2, 30, 1)]
    [InlineData(16.1, 15, 1)]
    public void A_figure_meets_what_it_rounds_to(double computed, double written, double step) =>
        Assert.True(Rounding.Meets((decimal)computed, (decimal)written, (decimal)step));

    [Theory]
    [InlineData(96.6, 69, 1)]
    [InlineData(88.51, 90.1, 0.1)]
    [InlineData(6.1, 16, 1)]
    [InlineData(450, 300, 1)]
    public void A_figure_does_not_meet_another(double computed, double written, double step) =>
        Assert.False(Rounding.Meets((decimal)computed, (decimal)written, (decimal)step));

    [Theory]
    [InlineData(19.262, "19.3")]
    [InlineData(804.67, "805")]
    [InlineData(3218.7, "3,219")]
    [InlineData(1012500000000, "1.0125 trillion")]
    [InlineData(3.6, "3.6")]
    public void Figures_are_shown_short(double value, string shown) => Assert.Equal(shown, Rounding.Show((decimal)value));
}
