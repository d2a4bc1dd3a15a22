using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Tests.Records.Statements;

public class SpanRepairTests
{
    [Theory]
    [InlineData("“The road is open now,” she said. It rained.", "Content “The road is open now,”|Source she|Cue said")]
    [InlineData("“The road is open now,” said the mayor. It rained.", "Content “The road is open now,”|Cue said|Source the mayor")]
    [InlineData("The mayor said, “The road is open now.”", "Source The mayor|Cue said|Content “The road is open now.”")]
    [InlineData("He sang “The Long Way Home Again,” a song of his youth.", "")]
    [InlineData("They call it “a gift” in the village.", "")]
    public void Overlooked_speech_is_found_with_its_speaker(string text, string found) => Assert.Equal(found, Mended(text, []));

    [Fact]
    public void A_content_takes_in_the_marks_that_touch_it()
    {
        // The marked words are "The road is open": tokens 1 to 4.
        Assert.StartsWith("Content “The road is open,”", Mended("“The road is open,” she said.", [new(Part.Content, new(1, 5))]), StringComparison.Ordinal);
    }

    [Fact]
    public void Speech_that_is_marked_already_stays_as_it_is() =>
        Assert.Equal("Source The road", Mended("“The road is open now,” she said.", [new(Part.Source, new(1, 3))]));

    private static string Mended(string text, MarkedSpan[] spans)
    {
        var tokens = Tokenizer.Read(text);
        return string.Join('|', SpanRepair.Mend(tokens, new QuoteTable(tokens), spans)
            .Select(span => $"{span.Part} {tokens.SpanOf(span.Range.First, span.Range.AfterLast).Of(text)}"));
    }
}
