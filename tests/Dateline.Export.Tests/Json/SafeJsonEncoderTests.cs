using System.Text.Json;
using Dateline.Export.Json;

namespace Dateline.Export.Tests.Json;

public sealed class SafeJsonEncoderTests
{
    [Theory]
    [InlineData("it’s “fine” & 港 😀", "it’s “fine” \\u0026 港 😀")]
    [InlineData("it's", "it's")]
    [InlineData("a\"b\\c\n\r\t\b\f", "a\\\"b\\\\c\\n\\r\\t\\b\\f")]
    [InlineData("\u001B\u009B\u202E\u2028\uFEFF", "\\u001b\\u009b\\u202e\\u2028\\ufeff")]
    [InlineData("</script>", "\\u003c/script\\u003e")]
    public void What_must_be_or_is_harmful_is_escaped_and_nothing_else(string text, string escaped)
    {
        Assert.Equal(escaped, SafeJsonEncoder.Instance.Encode(text));
        Assert.Equal(escaped, JsonEncodedText.Encode(text, SafeJsonEncoder.Instance).ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_one_replacement_character()
    {
        const string Halves = "x\uD83Dy\uDE00";
        Assert.Equal("x\uFFFDy\uFFFD", SafeJsonEncoder.Instance.Encode(Halves));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance })) json.WriteStringValue(Halves);
        Assert.Equal("\"x\uFFFDy\uFFFD\"", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Every_character_comes_back_from_a_parser()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsSurrogate((char)c)) continue;
            string text = $"<{(char)c}>";
            Assert.Equal(text, JsonSerializer.Deserialize<string>($"\"{SafeJsonEncoder.Instance.Encode(text)}\""));
        }
    }
}
