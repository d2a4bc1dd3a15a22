using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of statements.</summary>
internal static class StatementFields
{
    /// <summary>All of them.</summary>
    public static KindFields<Statement> All { get; } = new()
    {
        Description = StatementDescription.Kind,
        Get = record => record.Statements,
        Set = (record, items) => record with { Statements = items },
        Id = item => item.Id,
        Evidence = item => item.Evidence,
        Blank = (id, passages) => new()
        {
            Id = id,
            Act = new(Act.Say, FieldChange.Rule, passages),
            Content = [new(passages[0], new(false, FieldChange.Rule, [passages[0]]))],
            Evidence = passages,
        },
        Parts =
        [
            new ActorPart<Statement>("speaker", item => item.Speaker, (item, to) => item with { Speaker = to }),
            new PassagePart<Statement>("cue", item => item.Cue, (item, to) => item with { Cue = to }),
            new ListPart<Statement, ContentPart>("content", item => item.Content, (item, to) => item with { Content = to }, Content, isNeeded: true),
            new ActorPart<Statement>("addressee", item => item.Addressee, (item, to) => item with { Addressee = to }),
            new PassagePart<Statement>("channel", item => item.Channel, (item, to) => item with { Channel = to }),
            new ItemPart<Statement>("occasion", "engagements", item => item.Occasion, (item, to) => item with { Occasion = to }),
            new PlacePart<Statement>("place", item => item.Place, (item, to) => item with { Place = to }),
            new DatePart<Statement>("date", item => item.Date, (item, to) => item with { Date = to }),
            new LabelPart<Statement, Act>("act", item => item.Act, (item, to) => item with { Act = to }),
            new ItemPart<Statement>("within", "statements", item => Within(item), (item, to) => item with { Within = to?.Value }),
        ],
    };

    private static ImmutableArray<Part<ContentPart>> ContentParts =>
        [new FlagPart<ContentPart>("verbatim", part => part.Verbatim, (part, to) => part with { Verbatim = to })];

    private static ElementKind<ContentPart> Content => new()
    {
        Passages = part => [part.Span],
        Show = (part, text) => part.Span.Of(text).ToString(),
        Make = (_, change) => change.Passage().Then(span => Part<ContentPart>.ChangeEach(ContentParts, new(span, new(IsQuoted(span, change.Context.Text), FieldChange.Rule, [span])), change)),
        Parts = ContentParts,
    };

    private static bool IsQuoted(Span span, string text) => span.Trim(text).Of(text) is ['"' or '“' or '„' or '«' or '‘', ..];

    private static Derived<string>? Within(Statement item) => item.Within is { } id ? new(id, "", [item.Content[0].Span]) : null;
}
