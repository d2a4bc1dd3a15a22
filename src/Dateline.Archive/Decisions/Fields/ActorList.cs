using Dateline.Reading;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>References to actors as elements of a list.</summary>
internal static class ActorList
{
    /// <summary>A reference as an element.</summary>
    public static ElementKind<ActorReference> Element { get; } = new()
    {
        Passages = reference => [reference.Span],
        Show = (reference, text) => reference.Span.Of(text).ToString(),
        Rule = reference => reference.Actor?.Rule,
        Make = (_, change) => change.Passage().Then(change.Context.ActorAt),
    };
}
