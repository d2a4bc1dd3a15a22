using Dateline.Reading.Clauses;

namespace Dateline.Reading.Tests.Clauses;

public sealed class ClauseReaderTests
{
    [Theory]
    [InlineData("The army shelled the town.", "shelled", "army", "town", false)]
    [InlineData("The town was shelled by the army.", "shelled", "army", "town", true)]
    [InlineData("The mayor was killed.", "killed", "", "mayor", true)]
    [InlineData("The rebels attacked the base and burned the trucks.", "burned", "rebels", "trucks", false)]
    [InlineData("The governor wants to build a bridge.", "build", "governor", "bridge", false)]
    [InlineData("A bomb hit the bus, killing the driver.", "killing", "bomb", "driver", false)]
    public void A_verb_has_its_agent_and_its_patient(string text, string verb, string agent, string patient, bool passive)
    {
        var read = new ReadClauses(text);
        var predicate = read.At(verb);
        Assert.Equal((agent, patient, passive), (read.Word(predicate.Agent), read.Word(predicate.Patient), predicate.Passive));
    }

    [Theory]
    [InlineData("The army shelled the town.", "shelled", Modality.Happened)]
    [InlineData("The army is shelling the town.", "shelling", Modality.UnderWay)]
    [InlineData("The army will shell the town.", "shell", Modality.Planned)]
    [InlineData("The army plans to shell the town.", "shell", Modality.Planned)]
    [InlineData("The army could shell the town.", "shell", Modality.Conditional)]
    [InlineData("The army threatened to shell the town.", "shell", Modality.Conditional)]
    [InlineData("The army did not shell the town.", "shell", Modality.Denied)]
    [InlineData("The army refused to shell the town.", "shell", Modality.Denied)]
    [InlineData("Neither nurse was wounded.", "wounded", Modality.Denied)]
    public void A_verb_tells_what_is_planned_possible_or_not_so(string text, string verb, Modality modality) =>
        Assert.Equal(modality, new ReadClauses(text).At(verb).Modality);

    [Theory]
    [InlineData("The police foiled an attack.", "attack", Modality.Denied)]
    [InlineData("There was no attack.", "attack", Modality.Denied)]
    [InlineData("The army launched an attack.", "attack", Modality.Happened)]
    [InlineData("The army will launch an attack.", "attack", Modality.Planned)]
    public void A_noun_is_told_by_what_it_hangs_on(string text, string noun, Modality modality)
    {
        var read = new ReadClauses(text);
        Assert.Equal(modality, read.Clauses.ModalityOfNoun(read.Token(noun)).Modality);
    }
}
