using System.Globalization;
using System.Text;
using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Text.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("\e[31mred", @"\u{1B}[31mred")]
    [InlineData("a\u009b2J", @"a\u{9B}2J")]
    [InlineData("bell\a", @"bell\u{7}")]
    [InlineData("\u202Egpj.exe", @"\u{202E}gpj.exe")]
    [InlineData("\u2066x\u2069", @"\u{2066}x\u{2069}")]
    [InlineData("\u200Ea\u200F\u061C", @"\u{200E}a\u{200F}\u{61C}")]
    [InlineData("two\nlines\tand\rmore", @"two\u{A}lines\u{9}and\u{D}more")]
    public void On_one_line_everything_a_terminal_obeys_is_spelled_out(string text, string shown) =>
        Assert.Equal(shown, VisibleText.OnOneLine(text));

    [Fact]
    public void Half_a_surrogate_pair_is_spelled_out() => Assert.Equal(@"lone \u{D800}!", VisibleText.OnOneLine("lone \ud800!"));

    [Theory]
    [InlineData("two\nlines\tand\r\nmore", "two\nlines\tand\r\nmore")]
    [InlineData("over\rwritten", @"over\u{D}written")]
    [InlineData("\e]0;title\a\n", "\\u{1B}]0;title\\u{7}\n")]
    public void On_many_lines_the_layout_stays(string text, string shown) => Assert.Equal(shown, VisibleText.OnManyLines(text));

    [Theory]
    [InlineData("")]
    [InlineData("Київ 😀 naïve “quoted” — שלום")]
    public void Harmless_text_is_given_back_itself(string text) => Assert.Same(text, VisibleText.OnOneLine(text));

    [Fact]
    public void No_text_whatever_comes_out_with_a_control_or_a_mark_of_direction() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
            VisibleText.OnOneLine(text + "\e\u0085\u2028").EnumerateRunes().All(rune =>
                Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.Surrogate))));
}
