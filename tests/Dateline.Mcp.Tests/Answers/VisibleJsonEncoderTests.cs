using System.Text;
using System.Text.Json;
using Dateline.Mcp.Answers;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Mcp.Tests.Answers;

public sealed class VisibleJsonEncoderTests
{
    [Theory]
    [InlineData("plain, \"quoted\" and back\\slash\n\tnext", "plain, \"quoted\" and back\\slash\n\tnext")]
    [InlineData("a\u001bb\u0000c\u007fd", "a␛b␀c␡d")]
    [InlineData("a\u202eb\u2066c\u200fd\u061ce\u2028f\u200bg\ufeffh", "a�b�c�d�e�f�g�h")]
    [InlineData("line\r\nline, over\rwritten", "line\r\nline, over␍written")]
    [InlineData("tag \udb40\udc41 and selector \udb40\udd00", "tag \ufffd and selector \ufffd")]
    [InlineData("क्\u200dष and ❤\ufe0f", "क्\u200dष and ❤\ufe0f")]
    public void What_is_hidden_becomes_one_visible_sign_and_all_else_stays(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Fact]
    public void Half_a_pair_becomes_one_sign_and_a_whole_one_stays() => Assert.Equal("\ud83d\ude80 and \ufffd alone", Shown("\ud83d\ude80 and \ud83d alone"));

    [Fact]
    public void Every_text_keeps_the_number_of_its_code_points_and_is_shown_the_same_a_second_time()
    {
        // Texts of what matters: ends of lines, halves of pairs, controls, tags.
        char[] letters = ['a', ' ', '\r', '\n', '\u001b', '\u202e', '\ud83d', '\ude80', '\udb40', '\udc41', '"', '\\', '\u0000', 'ж'];
        var texts = Gen.Elements(letters).ArrayOf().Select(all => new string(all));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            string shown = Shown(text);
            return shown.EnumerateRunes().Count() == text.EnumerateRunes().Count() && string.Equals(Shown(shown), shown, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_long_text_is_shown_as_its_pieces_are()
    {
        string text = string.Concat(Enumerable.Repeat("words and \u202e \ud83d\ude80\r\n", 9000));
        Assert.Equal(text.Replace('\u202e', '\ufffd'), Shown(text));
    }

    private static string Shown(string text)
    {
        var bytes = Answer.Bytes(json => json.WriteStringValue(text));
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span);
        return JsonDocument.Parse(bytes).RootElement.GetString()!;
    }
}
