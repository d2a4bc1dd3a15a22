using Dateline.Reading.Description;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Tests.Description;

public sealed class DescriptionTests
{
    public static TheoryData<Type, KindDescription> Kinds => new()
    {
        { typeof(Statement), StatementDescription.Kind },
        { typeof(Actor), ActorDescription.Kind },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_property_of_an_item_is_described_as_a_field(Type type, KindDescription kind)
    {
        string[] fields = [.. kind.Fields.Select(field => field.Name)];
        Assert.All(type.GetProperties(), property => Assert.Contains(property.Name.ToLowerInvariant(), fields, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_list_of_a_record_is_described_as_a_kind_that_is_read()
    {
        string[] read = [.. RecordDescription.Kinds.Where(kind => kind.IsRead).Select(kind => kind.Name).Order(StringComparer.Ordinal)];
        string[] lists = [.. typeof(Dateline.Reading.Record).GetProperties().Where(property => property.PropertyType.IsGenericType)
            .Select(property => property.Name.ToLowerInvariant()).Order(StringComparer.Ordinal)];
        Assert.Equal(lists, read);
    }

    [Fact]
    public void Labels_are_the_names_of_values_in_lower_case()
    {
        Assert.Equal("deny", Labels.Of(Act.Deny));
        Assert.Throws<ArgumentOutOfRangeException>(() => Labels.Of((Act)99));
    }

    [Fact]
    public void An_enumeration_is_described_whole_and_in_order()
    {
        Assert.Throws<ArgumentException>(() => LabelDescription.For((ActorKind.Person, "One human being.")));
        Assert.Throws<ArgumentException>(() => LabelDescription.For(
            (ActorKind.Organisation, ""), (ActorKind.Person, ""), (ActorKind.State, ""), (ActorKind.Group, "")));
    }
}
