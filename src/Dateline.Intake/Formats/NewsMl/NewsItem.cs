using System.Collections.Immutable;
using Dateline.Intake.Markup;

namespace Dateline.Intake.Formats.NewsMl;

/// <summary>One item of NewsML-G2, as far as it tells news.</summary>
public sealed record NewsItem
{
    /// <summary>What it is: <c>newsItem</c>, <c>packageItem</c>, <c>conceptItem</c>, <c>knowledgeItem</c>, <c>catalogItem</c>, <c>planningItem</c>, or a part of one.</summary>
    public required string Kind { get; init; }

    /// <summary>The line on which it begins, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>Its globally unique name.</summary>
    public string? Guid { get; init; }

    /// <summary>The headline.</summary>
    public MarkedText? Headline { get; init; }

    /// <summary>Lines below the headline, where the body has such.</summary>
    public MarkedText? Below { get; init; }

    /// <summary>The dateline as it is given apart from the body.</summary>
    public MarkedText? Dateline { get; init; }

    /// <summary>The place the content comes from: its name and those of the wider places around it; null where only a code is given.</summary>
    public MarkedText? Located { get; init; }

    /// <summary>The code of that place, such as <c>city:Moscow</c>, or its address.</summary>
    public string? LocatedCode { get; init; }

    /// <summary>The byline without a leading "By"; else the names of those who made the content.</summary>
    public string? Byline { get; init; }

    /// <summary>The text; null where there is none.</summary>
    public MarkedText? Body { get; init; }

    /// <summary>What is said of a picture, a video or a package: its captions.</summary>
    public MarkedText? Description { get; init; }

    /// <summary>Whom to credit: the credit line, else the provider's name.</summary>
    public string? Source { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>When the first version of the item was made.</summary>
    public WrittenDate? FirstCreated { get; init; }

    /// <summary>When this version was made.</summary>
    public WrittenDate? VersionCreated { get; init; }

    /// <summary>Before when no version may be published.</summary>
    public WrittenDate? Embargoed { get; init; }

    /// <summary>When the content was made.</summary>
    public WrittenDate? ContentCreated { get; init; }

    /// <summary>When the content was last changed.</summary>
    public WrittenDate? ContentModified { get; init; }

    /// <summary>How many items or files it refers to without holding them.</summary>
    public int Elsewhere { get; init; }

    /// <summary>What the standard requires and the item lacks: names of elements and attributes.</summary>
    public ImmutableArray<string> Lacks { get; init; } = [];
}
