using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Tests.Records.Statements;

public sealed class AddresseesTests
{
    public static TheoryData<string> Lines => [.. Addressees.All.Select(l => string.Join(' ', l.Words))];

    [Fact]
    public void No_line_stands_twice_in_the_list() =>
        Assert.Distinct(Addressees.All.Select(l => string.Join(' ', l.Words)), StringComparer.Ordinal);

    [Theory, MemberData(nameof(Lines))]
    public void The_example_of_a_line_holds_its_words(string line)
    {
        string[] wanted = line.Split(' ');
        string example = Addressees.All.Single(l => string.Equals(string.Join(' ', l.Words), line, StringComparison.Ordinal)).Example;
        string[] words = example.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(
            Enumerable.Range(0, words.Length - wanted.Length),
            at => wanted.Index().All(w => WordForms.IsFormOf(words[at + w.Index], w.Item)));
    }

    [Theory]
    [InlineData("<She/PRP> [told/VBD] reporters/NNS {that/IN it/PRP rained/VBD}", "reporters")]
    [InlineData("<She/PRP> [told/VBD reporters/NNS] {that/IN it/PRP rained/VBD}", "reporters")]
    [InlineData("<She/PRP> [told/VBD] the/DT BBC/NNP {the/DT port/NN was/VBD shut/VBN}", "the BBC")]
    [InlineData("<She/PRP> [told/VBD] CNN/NNP ’s/POS Ana/NNP Petrov/NNP {that/IN it/PRP rained/VBD}", "CNN ’s Ana Petrov")]
    [InlineData("<She/PRP> [told/VBD] reporters/NNS Tuesday/NNP {that/IN it/PRP rained/VBD}", "reporters")]
    [InlineData("<She/PRP> [told/VBD] Radio/NNP Nord/NNP on/IN Monday/NNP {that/IN it/PRP rained/VBD}", "Radio Nord")]
    [InlineData("<He/PRP> [told/VBD] her/PRP {his/PRP$ men/NNS would/MD go/VB}", "her")]
    [InlineData("<He/PRP> [thanked/VBD] {her/PRP$ staff/NN for/IN the/DT soup/NN}", "her staff")]
    [InlineData("<He/PRP> [told/VBD] editors/NNS and/CC the/DT mayor/NN {that/IN it/PRP rained/VBD}", "editors and the mayor")]
    [InlineData("<The/DT envoy/NN> [urged/VBD] {both/DT sides/NNS to/TO wait/VB}", "both sides")]
    [InlineData("<The/DT envoy/NN> [called/VBD on/IN] {both/DT sides/NNS to/TO wait/VB}", "both sides")]
    [InlineData("{“ No/UH , ”} <he/PRP> [said/VBD] in/IN an/DT interview/NN with/IN TV/NNP Nord/NNP", "TV Nord")]
    [InlineData("{“ No/UH , ”} <he/PRP> [said/VBD on/IN a/DT call/NN with/IN investors/NNS]", "investors")]
    [InlineData("<The/DT judge/NN> [told/VBD] reporters/NNS at/IN a/DT news/NN conference/NN {that/IN he/PRP slept/VBD}", "reporters")]
    public void The_hearer_is_the_noun_phrase_alone(string markup, string addressee)
    {
        CueSite site = Tagged.Parse(markup);
        Assert.Equal(addressee, Addressees.Find(site)?.Of(site.Analysis.Tokens.Text).ToString());
    }

    [Theory]
    [InlineData("<She/PRP> [said/VBD] {reporters/NNS were/VBD late/JJ}")]
    [InlineData("<She/PRP> [asked/VBD] {whether/IN it/PRP rained/VBD}")]
    [InlineData("<She/PRP> [urged/VBD] {calm/NN in/IN the/DT city/NN}")]
    [InlineData("<The/DT judge/NN> [told/VBD] a/DT press/NN conference/NN {that/IN he/PRP slept/VBD}")]
    public void What_is_said_and_through_what_it_is_said_is_no_hearer(string markup) =>
        Assert.Null(Addressees.Find(Tagged.Parse(markup)));
}
