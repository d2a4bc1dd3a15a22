namespace Dateline.Reading.Tests.People;

public class SpeakerResolverTests
{
    [Theory]
    [InlineData("[P:Marta Oduya] met [P:Ilias Brandt]. [S:She] [K:said] [C:it went well].", "Marta Oduya")]
    [InlineData("[P:Marta Oduya] met [P:Ivan Brandt]. [S:He] [K:said] [C:it went well].", "Ivan Brandt")]
    [InlineData("[P:Marta Oduya] met [P:Ivan Brandt]. [S:Oduya] [K:said] [C:it went well].", "Marta Oduya")]
    [InlineData("[P:Marta Oduya] met Mr. [P:Brandt]. [S:Mr. [P:Brandt]] [K:said] [C:it went well].", "Brandt")]
    [InlineData("[P:Marta Oduya] met [S:[P:Ivan Brandt]], [S:who] [K:said] [C:it went well].", "Ivan Brandt")]
    [InlineData("[S:A spokesman for [P:Marta Oduya]] [K:said] [C:it went well].", "spokesman")]
    [InlineData("[S:[P:Marta Oduya]’s lawyer] [K:said] [C:it went well].", "Marta Oduya’s lawyer")]
    [InlineData("[S:The foreign minister, [P:Marta Oduya],] [K:said] [C:it went well].", "Marta Oduya")]
    [InlineData("[S:Harbour Master [P:Marta Oduya]] [K:said] [C:it went well].", "Marta Oduya")]
    [InlineData("[P:Marta Oduya], the foreign minister, met [P:Ivan Brandt]. [S:The minister] [K:said] [C:it went well].", "Marta Oduya")]
    [InlineData("[P:Ana Ruiz], 52, met [P:Marta Oduya]. [S:The 52-year-old] [K:said] [C:it went well].", "Ana Ruiz")]
    [InlineData("[O:Harbour Office] Director [P:Marta Oduya] met [P:Ana Ruiz]. [S:The [O:Harbour Office] chief] [K:said] [C:it went well].", "Marta Oduya")]
    [InlineData("The [O:National Relief Agency] met [P:Ana Ruiz]. [S:The agency] [K:said] [C:it went well].", "National Relief Agency")]
    [InlineData("The [O:National Relief Agency] ([O:NRA]) met [P:Ana Ruiz]. [S:The [O:NRA]] [K:said] [C:it went well].", "National Relief Agency")]
    [InlineData("[S:A statement from the [O:National Relief Agency]] [K:said] [C:it went well].", "National Relief Agency")]
    [InlineData("[S:[P:Marta Oduya]’s report] [K:said] [C:it went well].", "Marta Oduya")]
    [InlineData("[S:A study by the [O:National Relief Agency]] [K:found] [C:it went well].", "study")]
    [InlineData("[S:Transport Minister [P:Marta Oduya]’s running mate, Governor [P:Ana Ruiz],] [K:said] [C:it went well].", "Ana Ruiz")]
    [InlineData("[S:[L:Kyiv]] [K:said] [C:it went well].", "Kyiv")]
    [InlineData("[S:Officials who asked not to be named] [K:said] [C:it went well].", "Officials")]
    [InlineData("[S:An official] [K:said] [C:it went well]. [S:The official] [K:added] [C:that talks go on].", "official")]
    public void The_last_speaker_is(string written, string name)
    {
        string last = Notation.Of(written).Statements()[^1];
        Assert.StartsWith(name + " <", last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pronoun_prefers_whoever_spoke_last()
    {
        var text = Notation.Of("[S:[P:Paul Brandt]] [K:said] [C:[P:Peter Hale] is wrong]. [C:“He lies,”] [S:he] [K:added].");
        Assert.StartsWith("Paul Brandt < he", text.Statements()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_settles_the_gender_for_later()
    {
        var text = Notation.Of("Ms. [P:Nyambura] met Mr. [P:Okello]. [S:She] [K:said] [C:it went well]. [S:He] [K:agreed] [C:with her].");
        string[] statements = text.Statements();
        Assert.StartsWith("Nyambura <", statements[0], StringComparison.Ordinal);
        Assert.StartsWith("Okello <", statements[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_made_up_for_a_pronoun_that_nobody_fits()
    {
        var text = Notation.Of("[S:She] [K:said] [C:the road is open].");
        var statement = Assert.Single(text.Read().Statements);
        Assert.Null(statement.Speaker!.Actor);
    }

    [Fact]
    public void The_rule_and_the_words_behind_it_are_told()
    {
        var text = Notation.Of("[P:Marta Oduya] left. [S:She] [K:said] [C:the road is open].");
        var actor = text.Read().Statements[0].Speaker!.Actor!;
        Assert.Equal("pronoun:recent", actor.Rule);
        Assert.Equal("She, Marta Oduya", string.Join(", ", actor.Evidence.Select(text.Of)));
    }
}
