namespace Dateline.Intake.Tests;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Ferry held at Varna\nVARNA, Bulgaria\n\nThe harbour master spoke.", "Ferry held at Varna")]
    [InlineData("Ferry held at Varna\r\n\r\nThe harbour master spoke.\r\n", "Ferry held at Varna")]
    [InlineData("Mayor: “The bridge stays shut”\n\nThe mayor spoke.", "Mayor: “The bridge stays shut”")]
    [InlineData("\n\n  Ferry held  \nThe harbour master spoke.", "Ferry held")]
    [InlineData("Ferry held at Varna after inspection finds rust\nThe harbour master spoke.", "Ferry held at Varna after inspection finds rust")]
    public void A_short_first_line_above_more_text_is_the_headline(string text, string headline) =>
        Assert.Equal(headline, Headline.Find(text)!.Value.Of(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("Ferry held at Varna")]
    [InlineData("Ferry held at Varna\n\n  \n")]
    [InlineData("The ferry was held.\nThe harbour master spoke.")]
    [InlineData("“We held the ferry.”\n\nThe harbour master spoke.")]
    [InlineData("The harbour master of Varna said the ferry\nwould be held until Friday.")]
    public void A_line_alone_a_sentence_or_half_a_sentence_is_none(string text) => Assert.Null(Headline.Find(text));

    [Fact]
    public void The_first_line_of_a_paragraph_wrapped_at_a_width_is_none()
    {
        const string Text =
            "The harbour master of Varna said on Monday that inspectors had met\n" +
            "Captain Ilian Dragov on board and had found rust in two of the\n" +
            "Ludmila's lifeboats.\n\nThe owner did not answer.\n";
        Assert.Null(Headline.Find(Text));
    }

    [Fact]
    public void A_line_longer_than_headlines_are_is_none() =>
        Assert.Null(Headline.Find(new string('x', IntakeLimits.LongestHeadline + 1) + "\n\nMore."));
}
