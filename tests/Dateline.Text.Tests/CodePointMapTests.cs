using System.Text;
using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Text.Tests;

public sealed class CodePointMapTests
{
    private static readonly Arbitrary<string> Texts = Gen.Elements("a", "é", "\n", "😀", "𝔘", "\uD83D", "\uDE00", "🇺🇦")
        .ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void A_text_without_pairs_counts_the_same_both_ways()
    {
        var map = new CodePointMap("plain");
        Assert.Equal(5, map.ToCodePoint(5));
        Assert.Equal(5, map.ToCodeUnit(5));
    }

    [Fact]
    public void A_pair_is_one_code_point()
    {
        var map = new CodePointMap("a😀b");
        Assert.Equal([0, 1, 2, 2, 3], Enumerable.Range(0, 5).Select(map.ToCodePoint));
        Assert.Equal([0, 1, 3, 4], Enumerable.Range(0, 4).Select(map.ToCodeUnit));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Offsets_outside_the_text_are_refused(int offset)
    {
        var map = new CodePointMap("a😀b");
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToCodePoint(offset));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToCodeUnit(offset));
    }

    [Fact]
    public void Every_code_point_of_any_text_is_found_where_the_framework_counts_it() => Check.QuickThrowOnFailure(
        Prop.ForAll(Texts, text =>
        {
            var map = new CodePointMap(text);
            int unit = 0, point = 0;
            while (unit < text.Length)
            {
                if (map.ToCodePoint(unit) != point || map.ToCodeUnit(point) != unit) return false;
                Rune.DecodeFromUtf16(text.AsSpan(unit), out _, out int length);
                unit += length;
                point++;
            }

            return map.ToCodePoint(text.Length) == point && map.ToCodeUnit(point) == text.Length;
        }));
}
