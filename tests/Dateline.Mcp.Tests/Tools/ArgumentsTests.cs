using System.Text.Json;
using Dateline.Mcp.Tools;

namespace Dateline.Mcp.Tests.Tools;

public sealed class ArgumentsTests
{
    private static readonly Parameter Words = new("words", ParameterKind.Text, "Words.") { Longest = 5 };
    private static readonly Parameter Count = new("count", ParameterKind.Number, "A count.") { Range = (1, 9) };
    private static readonly Parameter Sure = new("sure", ParameterKind.Flag, "Whether.");
    private static readonly Parameter Day = new("day", ParameterKind.Day, "A day.");
    private static readonly Parameter Kinds = new("kinds", ParameterKind.Labels, "Kinds.") { Labels = ["one", "two"] };

    [Fact]
    public void Arguments_are_read_as_their_parameters_say_and_null_is_as_good_as_none()
    {
        var arguments = Read("""{"words": "abc", "count": 3, "sure": true, "day": "2026-03-04", "kinds": ["two"]}""");
        Assert.Equal(("abc", 3, true), (arguments.Text(Words), arguments.Number(Count, 7), arguments.Flag(Sure)));
        Assert.Equal(new DateOnly(2026, 3, 4), arguments.Day(Day));
        Assert.Equal(["two"], arguments.Labels(Kinds)!);
        var none = Read("""{"words": null, "count": null, "kinds": []}""");
        Assert.Equal((null, 7, false), (none.Text(Words), none.Number(Count, 7), none.Flag(Sure)));
        Assert.Null(none.Labels(Kinds));
    }

    [Theory]
    [InlineData("""{"words": "abcdef"}""", "5 is the most")]
    [InlineData("""{"words": ""}""", "is empty")]
    [InlineData("""{"words": "\ud800"}""", "half a character")]
    [InlineData("""{"count": 1.5}""", "whole number from 1 to 9")]
    [InlineData("""{"count": 1e99}""", "whole number from 1 to 9")]
    [InlineData("""{"sure": "true"}""", "true or false")]
    [InlineData("""{"kinds": ["two", 3]}""", "one, two")]
    [InlineData("""{"kinds": ["one", "two", "one"]}""", "one, two")]
    [InlineData("""{"\u202eother": 1}""", "'\\u{202E}other'")]
    public void An_argument_that_is_wrong_is_named_with_what_it_must_be(string given, string expected) =>
        Assert.Contains(expected, Assert.Throws<Refusal>(() => Read(given)).Message, StringComparison.Ordinal);

    private static Arguments Read(string given) =>
        Arguments.Read([Words, Count, Sure, Day, Kinds], JsonDocument.Parse(given).RootElement.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, one.Value)));
}
