using System.Collections.Immutable;
using Dateline.Reading.Dates;
using Dateline.Reading.Doubts;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>What is done by saying it.</summary>
public enum Act
{
    /// <summary>Says, thinks, knows or shows; whatever is none of the others.</summary>
    Say,

    /// <summary>Says that it is not so.</summary>
    Deny,

    /// <summary>Says that the speaker will or intends to.</summary>
    Promise,

    /// <summary>Says that others should.</summary>
    Urge,

    /// <summary>Is for it.</summary>
    Support,

    /// <summary>Is against it.</summary>
    Oppose,

    /// <summary>Lays it to somebody's charge.</summary>
    Accuse,

    /// <summary>Will not.</summary>
    Decline,

    /// <summary>Wants to know.</summary>
    Ask,
}

/// <summary>One piece of what was said.</summary>
/// <param name="Span">The piece, with its quotation marks and a leading "that".</param>
/// <param name="Verbatim">True where the whole piece, or all but a few leading words, stands in quotation marks.</param>
public sealed record ContentPart(Span Span, Derived<bool> Verbatim);

/// <summary>Somebody says, thinks, wants or shows something: who, by which words, and what.</summary>
public sealed record Statement
{
    /// <summary>Unique within the record: <c>s1</c>, <c>s2</c> ... in reading order.</summary>
    public required string Id { get; init; }

    /// <summary>The source as the report writes it, resolved where it can be; null where the report names none.</summary>
    public ActorReference? Speaker { get; init; }

    /// <summary>The words that signal the statement ("said", "according to"); null where only the quotation marks do.</summary>
    public Span? Cue { get; init; }

    /// <summary>What was said, in one or more pieces in reading order; never empty.</summary>
    public required ImmutableArray<ContentPart> Content { get; init; }

    /// <summary>To whom it was said.</summary>
    public ActorReference? Addressee { get; init; }

    /// <summary>Through what it was said ("on X", "in a statement").</summary>
    public Span? Channel { get; init; }

    /// <summary>The id of the engagement at which it was said, with the passages that tell.</summary>
    public Derived<string>? Occasion { get; init; }

    /// <summary>Where it was said.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>When it was said.</summary>
    public Derived<Period>? Date { get; init; }

    /// <summary>What is done by saying it, with the cue that tells.</summary>
    public required Derived<Act> Act { get; init; }

    /// <summary>The id of the statement whose content holds this one.</summary>
    public string? Within { get; init; }

    /// <summary>The shortest passages that hold speaker, cue and content; never empty.</summary>
    public required ImmutableArray<Span> Evidence { get; init; }

    /// <summary>How sure the reader is of it; null for one that a person added or an older version read.</summary>
    public Confidence? Confidence { get; init; }
}
