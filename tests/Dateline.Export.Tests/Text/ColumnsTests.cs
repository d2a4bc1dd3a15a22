using Dateline.Export.Text;

namespace Dateline.Export.Tests.Text;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("harbour", 7)]
    [InlineData("Tomás", 5)]
    [InlineData("Toma\u0301s", 5)]
    [InlineData("港の計画", 8)]
    [InlineData("서울", 4)]
    [InlineData("🐟", 2)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("🇯🇵", 2)]
    [InlineData("❤️", 2)]
    [InlineData("“quoted”", 8)]
    [InlineData("zero\u200Bwidth", 9)]
    public void Columns_are_counted_as_a_terminal_shows_them(string text, int columns) => Assert.Equal(columns, Columns.Of(text));

    [Theory]
    [InlineData("harbour", 3, 3, 3)]
    [InlineData("港の計画", 5, 2, 4)]
    [InlineData("ae\u0301b", 2, 3, 2)]
    [InlineData("港", 1, 0, 0)]
    public void What_fits_ends_between_characters_that_people_see(string text, int columns, int units, int taken)
    {
        Assert.Equal(units, Columns.Fitting(text, columns, out int took));
        Assert.Equal(taken, took);
    }
}
