using Dateline.Reading.Records.Actors;

namespace Dateline.Reading.Tests.Records.Actors;

public class CastTests
{
    [Theory]
    [InlineData("[P:ODUYA] TO LEAVE\n\n[P:Marta Oduya] said no. [P:Oduya]’s party met.", "Marta Oduya")]
    [InlineData("[P:M. Oduya] left. [P:Marta J. Oduya] came. [P:Marta] met friends.", "Marta J. Oduya")]
    [InlineData("[P:Jan van der Meer] left. [P:Van der Meer] came.", "Jan van der Meer")]
    [InlineData("[P:Samir al-Hadi] left. [P:Hadi] came. [P:Al-Hadi] met them.", "Samir al-Hadi")]
    [InlineData("[P:José Peña] left. [P:Pena] came.", "José Peña")]
    [InlineData("[P:Ana Smith-Jones] left. [P:Smith-Jones] came. [P:Jones] met them.", "Ana Smith-Jones")]
    [InlineData("[P:Ana Ruiz] left. Ruiz came.", "Ana Ruiz")]
    [InlineData("[P:Ana Ruiz] left. [O:Ruiz] came.", "Ana Ruiz")]
    public void Forms_of_one_name_are_one_person(string written, string name) =>
        Assert.Equal([name], Notation.Of(written).Names(ActorKind.Person));

    [Fact]
    public void Two_people_of_one_surname_are_kept_apart()
    {
        var text = Notation.Of("[P:Ana Ruiz] met [P:Pedro Ruiz]. Ms. [P:Ruiz] left. Mr. [P:Ruiz] came.");
        var people = text.Read().Actors;
        Assert.Equal("Ana Ruiz, Pedro Ruiz", string.Join(", ", people.Select(actor => text.Of(actor.Name))));
        Assert.All(people, actor => Assert.Equal(2, actor.Mentions.Length));
    }

    [Theory]
    [InlineData("[O:NATO] Secretary-General [P:Jan Meer] left.", "Jan Meer", "NATO Secretary-General")]
    [InlineData("[P:Lena Aroyo], the foreign minister, left.", "Lena Aroyo", "foreign minister")]
    [InlineData("The foreign minister, [P:Lena Aroyo], left.", "Lena Aroyo", "foreign minister")]
    [InlineData("[P:Lena Aroyo], a spokeswoman for the [O:Harbour Office], left.", "Lena Aroyo", "spokeswoman for the Harbour Office")]
    [InlineData("Sen. [P:Lena Aroyo] (R-Iowa) left.", "Lena Aroyo", "Sen.|R-Iowa")]
    [InlineData("[P:Lena Aroyo], 40, a teacher, left.", "Lena Aroyo", "teacher")]
    [InlineData("[P:Lena Aroyo], who leads the union, left.", "Lena Aroyo", "leads the union")]
    [InlineData("On Monday former mayor [P:Lena Aroyo] left.", "Lena Aroyo", "former mayor")]
    [InlineData("[P:Lena Aroyo], angry and wet, left.", "Lena Aroyo", "")]
    [InlineData("Mr. [P:Koval] left.", "Koval", "")]
    public void Roles_are_kept_as_said(string written, string name, string roles) =>
        Assert.Equal(roles, string.Join('|', Notation.Of(written).Roles(name)));

    [Fact]
    public void A_role_names_its_body()
    {
        var text = Notation.Of("[O:NATO] Secretary-General [P:Jan Meer] left.");
        var role = text.Read().Actors.Single(actor => actor.Kind.Value == ActorKind.Person).Roles[0];
        Assert.Equal("NATO", text.Of(role.Organisation!.Value));
        Assert.Equal("NATO Secretary-General Jan Meer", text.Of(role.Evidence[0]));
    }

    [Fact]
    public void A_source_whose_name_is_withheld_is_a_group_without_a_name()
    {
        var actor = Assert.Single(Notation.Of("[S:Officials who asked not to be named] [K:said] [C:the road is open].").Read().Actors);
        Assert.Equal((ActorKind.Group, false), (actor.Kind.Value, actor.Named));
    }

    [Fact]
    public void A_place_is_an_actor_only_where_it_speaks()
    {
        var text = Notation.Of("[S:[L:Chile]] [K:said] [C:it would send help to [L:Peru]].");
        Assert.Equal(["Chile"], text.Names(ActorKind.State));
    }

    [Fact]
    public void Mentions_stand_in_reading_order_and_actors_in_that_of_their_first()
    {
        var actors = Notation.Of("[P:Ana Ruiz] met [P:Jan Meer]. [S:She] [K:said] [C:the road is open]. [P:Ruiz] left.").Read().Actors;
        Assert.Equal("a1, a2", string.Join(", ", actors.Select(actor => actor.Id)));
        Assert.Equal(3, actors[0].Mentions.Length);
        Assert.Equal(actors[0].Mentions.Order(), actors[0].Mentions);
    }
}
