using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Tests.Records.Statements;

public sealed class ChannelsTests
{
    public static TheoryData<string> Patterns => [.. Channels.All.Select(p => p.Text)];

    [Fact]
    public void No_pattern_stands_twice_in_the_list() =>
        Assert.Empty(Channels.All.GroupBy(p => p.Text, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory, MemberData(nameof(Patterns))]
    public void The_example_of_a_line_holds_its_pattern(string text)
    {
        var pattern = Channels.All.Single(p => string.Equals(p.Text, text, StringComparison.Ordinal));
        string[] words = pattern.Example.Split([' ', '.', ',', '”', '“'], StringSplitOptions.RemoveEmptyEntries);
        var analysis = Tagged.Analyse(words, [.. words.Select(_ => FineTag.Nn)]);
        Assert.Contains(Enumerable.Range(0, words.Length), token => pattern.At(analysis, token) is not null);
    }

    [Theory]
    [InlineData("<The/DT ministry/NN> [said/VBD in/IN a/DT statement/NN] {that/IN all/DT was/VBD well/RB}", "in a statement")]
    [InlineData("<The/DT ministry/NN> [said/VBD] in/IN a/DT short/JJ written/VBN statement/NN {that/IN all/DT was/VBD well/RB}", "in a short written statement")]
    [InlineData("In/IN an/DT interview/NN with/IN TV/NNP Nord/NNP , <she/PRP> [denied/VBD] {it/PRP}", "In an interview")]
    [InlineData("{“ We/PRP wait/VBP , ”} <he/PRP> [wrote/VBD on/IN X/NNP]", "on X")]
    [InlineData("{“ We/PRP wait/VBP , ”} <he/PRP> [said/VBD] on/IN his/PRP$ Telegram/NNP channel/NN", "on his Telegram channel")]
    [InlineData("<The/DT consul/NN> [tweeted/VBD] {that/IN he/PRP was/VBD home/RB}", "tweeted")]
    [InlineData("<The/DT judge/NN> [told/VBD] a/DT packed/VBN press/NN conference/NN {that/IN he/PRP slept/VBD}", "a packed press conference")]
    [InlineData("<The/DT judge/NN> [told/VBD] reporters/NNS at/IN a/DT news/NN conference/NN {that/IN he/PRP slept/VBD}", "at a news conference")]
    [InlineData("<The/DT widow/NN> [said/VBD through/IN an/DT interpreter/NN] {that/IN she/PRP saw/VBD it/PRP}", "through an interpreter")]
    public void A_channel_is_found_in_the_cue_and_beside_it(string markup, string channel)
    {
        CueSite site = Tagged.Parse(markup);
        Assert.Equal(channel, Channels.Find(site)?.Of(site.Analysis.Tokens.Text).ToString());
    }

    [Theory]
    [InlineData("<He/PRP> [said/VBD] {the/DT firm/NN lied/VBD in/IN a/DT statement/NN}")]
    [InlineData("<He/PRP> [said/VBD] {it/PRP} in/IN Bergen/NNP")]
    [InlineData("<He/PRP> [said/VBD] in/IN the/DT matter/NN of/IN the/DT letter/NN {that/IN it/PRP rained/VBD}")]
    [InlineData("<He/PRP> [said/VBD] on/IN x/NN {that/IN it/PRP rained/VBD}")]
    [InlineData("<The/DT author/NN of/IN the/DT book/NN in/IN a/DT letter/NN> [said/VBD] {no/UH}")]
    public void Words_of_the_content_or_the_source_and_plain_places_are_no_channel(string markup) =>
        Assert.Null(Channels.Find(Tagged.Parse(markup)));

    [Fact]
    public void Of_two_channels_the_one_nearer_to_the_cue_counts()
    {
        CueSite site = Tagged.Parse("In/IN a/DT letter/NN he/PRP sent/VBD late/RB <he/PRP> [said/VBD] on/IN Facebook/NNP {that/IN it/PRP rained/VBD}");
        Assert.Equal("on Facebook", Channels.Find(site)?.Of(site.Analysis.Tokens.Text).ToString());
    }
}
