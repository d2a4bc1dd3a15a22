using System.Collections.Immutable;
using System.Reflection;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Tests.Records;

public sealed class EvidenceTests
{
    /// <summary>Values that are neither passages nor derived, each with the reason why it needs no evidence of its own.</summary>
    private static readonly Dictionary<string, string> NeedNone = new(StringComparer.Ordinal)
    {
        ["Statement.Id"] = "an identifier",
        ["Statement.Within"] = "an identifier; the passages of the two statements show it",
        ["Actor.Id"] = "an identifier",
        ["Check.Id"] = "an identifier",
        ["Incident.Id"] = "an identifier",
        ["Commitment.Id"] = "an identifier",
        ["Commitment.Occasion"] = "an identifier; the passages of the two items show it",
        ["Commitment.StatedBy"] = "an identifier; the passages of the two items show it",
        ["Engagement.Id"] = "an identifier",
        ["Programme.Id"] = "an identifier",
        ["Place.Id"] = "an identifier",
        ["Dispute.Statement"] = "an identifier; the passages of the two items show it",
        ["Confidence.Value"] = "about an item as a whole, whose passages are the item's",
        ["Confidence.IsUnsure"] = "about an item as a whole, whose passages are the item's",
        ["Confidence.Doubts"] = "about an item as a whole, whose passages are the item's",
        ["Actor.Named"] = "the name itself, a passage, shows it",
    };

    private static readonly Type[] Parts = [.. PartsOf(typeof(Dateline.Reading.Record)).Distinct()];

    public static TheoryData<Type> ItemTypes => new(Parts);

    [Theory]
    [MemberData(nameof(ItemTypes))]
    public void Every_field_of_an_item_is_a_passage_or_derived_from_passages(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            bool hasEvidence = HasEvidence(property.PropertyType);
            bool needsNone = NeedNone.ContainsKey($"{type.Name}.{property.Name}");
            Assert.True(hasEvidence || needsNone, $"{type.Name}.{property.Name} is a {property.PropertyType} without evidence.");
            Assert.False(hasEvidence && needsNone, $"{type.Name}.{property.Name} has evidence and needs no exception.");
        }
    }

    [Fact]
    public void The_items_are_all_there_to_be_looked_at()
    {
        Assert.Contains(typeof(Statement), Parts);
        Assert.Contains(typeof(ContentPart), Parts);
        Assert.Contains(typeof(Actor), Parts);
        Assert.Contains(typeof(Role), Parts);
        Assert.Contains(typeof(ActorReference), Parts);
    }

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(bool))]
    [InlineData(typeof(int?))]
    [InlineData(typeof(ImmutableArray<string>))]
    public void A_bare_value_counts_as_without_evidence(Type type) => Assert.False(HasEvidence(type));

    private static bool HasEvidence(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Span)) return true;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Derived<>)) return true;
        return IsList(type) ? HasEvidence(type.GetGenericArguments()[0]) : Parts.Contains(type);
    }

    /// <summary>The types of the items in the lists of a record, and of their parts that are made of fields themselves.</summary>
    private static IEnumerable<Type> PartsOf(Type type)
    {
        foreach (var property in type.GetProperties())
        {
            var held = IsList(property.PropertyType) ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            bool isOfRecord = type == typeof(Dateline.Reading.Record) && !IsList(property.PropertyType);
            if (isOfRecord || !held.IsClass || held.IsGenericType || held.Assembly != typeof(Statement).Assembly) continue;
            yield return held;
            foreach (var part in PartsOf(held)) yield return part;
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
}
