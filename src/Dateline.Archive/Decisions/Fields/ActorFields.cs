using System.Collections.Immutable;
using Dateline.Reading.Records.Actors;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of actors.</summary>
internal static class ActorFields
{
    /// <summary>All of them.</summary>
    public static KindFields<Actor> All { get; } = new()
    {
        Description = ActorDescription.Kind,
        Get = record => record.Actors,
        Set = (record, items) => record with { Actors = items },
        Id = item => item.Id,
        Evidence = item => item.Mentions,
        Blank = (id, passages) => new()
        {
            Id = id,
            Name = passages[0],
            Kind = new(ActorKind.Person, FieldChange.Rule, passages),
            Mentions = passages,
        },
        Parts =
        [
            new PassagePart<Actor>("name", item => item.Name, (item, to) => item with { Name = to!.Value }, isNeeded: true),
            new LabelPart<Actor, ActorKind>("kind", item => item.Kind, (item, to) => item with { Kind = to }),
            new FlagPart<Actor>("named", item => new(item.Named, "", [item.Name]), (item, to) => item with { Named = to.Value }),
            new ListPart<Actor, Role>("roles", item => item.Roles, (item, to) => item with { Roles = to }, Roles),
            new ListPart<Actor, Mention>("mentions", item => [.. item.Mentions.Select(span => new Mention(span))], (item, _) => item, Mention.Element),
        ],
    };

    private static ImmutableArray<Part<Role>> RoleParts =>
    [
        new PassagePart<Role>("title", role => role.Title, (role, to) => role with { Title = to!.Value, Evidence = Told(to.Value, role.Organisation) }, isNeeded: true),
        new PassagePart<Role>("organisation", role => role.Organisation, (role, to) => role with { Organisation = to, Evidence = Told(role.Title, to) }),
    ];

    private static ElementKind<Role> Roles => new()
    {
        Passages = role => role.Evidence,
        Show = (role, text) => role.Title.Of(text).ToString(),
        Make = (_, change) => change.Passage().Then(span => Part<Role>.ChangeEach(RoleParts, new(span, null, [span]), change)),
        Parts = RoleParts,
    };

    private static ImmutableArray<Span> Told(Span title, Span? organisation) => organisation is { } body ? [title, body] : [title];
}

/// <summary>A passage that means an actor or a place, as an element of a list that is not corrected.</summary>
/// <param name="Span">The passage.</param>
internal sealed record Mention(Span Span)
{
    /// <summary>It as an element.</summary>
    public static ElementKind<Mention> Element { get; } = new()
    {
        Passages = mention => [mention.Span],
        Show = (mention, text) => mention.Span.Of(text).ToString(),
    };
}
