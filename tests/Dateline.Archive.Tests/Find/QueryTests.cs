using Dateline.Archive.Find;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Archive.Tests.Find;

public sealed class QueryTests
{
    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("speaker:", 8, "a value of speaker")]
    [InlineData("speaker: rutte", 9, "no space")]
    [InlineData("spaeker:rutte", 0, "there is no field 'spaeker'")]
    [InlineData("kind:stirke", 5, "'stirke' is none of strike")]
    [InlineData("killed>=many", 8, "'many' is no number")]
    [InlineData("killed:40..30", 7, "ends before it starts")]
    [InlineData("after:yesterday", 6, "'yesterday' is no date")]
    [InlineData("after:2025-02-30", 6, "is no date")]
    [InlineData("speaker>=rutte", 9, "has no order")]
    [InlineData("harbour \"security contingent", 8, "no other one")]
    [InlineData("(harbour OR quay", 0, "no closing one")]
    [InlineData("harbour) quay", 7, "no opening one")]
    [InlineData("harbour OR", 10, "was expected at the end")]
    [InlineData("speaker:(rutte place:sumy)", 15, "no other field")]
    [InlineData("!!!", 0, "no letter or digit")]
    [InlineData("a*", 0, "at least 3 letters")]
    [InlineData("currency:EURO", 9, "no code of 3 letters")]
    [InlineData("unresolved:perhaps", 11, "neither true nor false")]
    public void What_is_wrong_is_said_with_its_place(string text, int at, string message)
    {
        Assert.False(FindQuery.TryParse(text, out _, out var error));
        Assert.Equal(at, error.At);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("speaker:rutte \"security contingent\" after:2025-04-01")]
    [InlineData("kind:strike place:sumy killed>=30")]
    [InlineData("giver:\"NATO\" recipient:ukraine amount>=1e9 stage:pledged")]
    [InlineData("source:reuters unresolved:true")]
    [InlineData("(killed>=30 OR injured:10..20) -place:(odesa OR \"Sumy Oblast\") contin* NOT quay AND harbour")]
    [InlineData("text:AND speaker:or")]
    [InlineData("is:incidents,commitment on:2025-04 on>=2024 amount<20bn")]
    public void What_analysts_ask_is_understood(string text) => Assert.True(FindQuery.TryParse(text, out _, out _));

    [Fact]
    public void Every_field_has_an_example_that_is_understood_and_uses_it()
    {
        foreach (var field in FindFields.All)
        {
            Assert.True(FindQuery.TryParse(field.Example, out _, out var error), error?.Message);
            Assert.Contains(field.Name, field.Example, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Absurd_queries_are_refused_and_not_worked_on()
    {
        Assert.False(FindQuery.TryParse(new string('(', 100) + "a" + new string(')', 100), out _, out _));
        Assert.False(FindQuery.TryParse(string.Join(' ', Enumerable.Repeat("a", 1000)), out _, out _));
        Assert.False(FindQuery.TryParse(new string('a', 5000), out _, out _));
        Assert.False(FindQuery.TryParse(string.Join(' ', Enumerable.Repeat("(killed>1 OR injured>1)", 20)), out _, out var many));
        Assert.Contains("alternatives", many.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_is_either_understood_or_refused_within_its_length() => Prop.ForAll<string>(text =>
    {
        if (text is null || FindQuery.TryParse(text, out _, out var error)) return true;
        return error.At >= 0 && error.At <= text.Length && error.Message.Length > 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cursor_is_read_as_it_was_written_and_nothing_else_is()
    {
        var cursor = new FindCursor(new ItemNumber(123456789012345), 17.5);
        Assert.True(FindCursor.TryParse(cursor.ToString(), out var again));
        Assert.Equal(cursor, again);
        foreach (string other in (string[])["", "x", "AAAA", cursor + "A", cursor.ToString()[..^1], "😀"]) Assert.False(FindCursor.TryParse(other, out _), other);
    }
}
