using System.Collections.Immutable;
using Dateline.Intake.Markup;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>What a feed says of itself, and its items, whatever its kind.</summary>
public sealed record FeedDocument
{
    /// <summary>The kind and its version: <c>rss20</c>, <c>rss10</c>, <c>rss090</c> to <c>rss093</c>, <c>atom10</c>, <c>atom03</c>, <c>cdf</c>, or the kind alone.</summary>
    public required string Version { get; init; }

    /// <summary>Whether the document kept the rules of XML; one that did not is read as well as can be.</summary>
    public required bool IsWellFormed { get; init; }

    /// <summary>The encoding its bytes were read in.</summary>
    public required string Encoding { get; init; }

    /// <summary>The feed's own id: <c>atom:id</c> or <c>rdf:about</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The feed's name.</summary>
    public FeedText? Title { get; init; }

    /// <summary>What the feed is about: the channel's description, <c>subtitle</c> or <c>tagline</c>.</summary>
    public FeedText? Subtitle { get; init; }

    /// <summary>What <c>info</c> of Atom 0.3 says.</summary>
    public FeedText? Info { get; init; }

    /// <summary>The page the feed belongs to.</summary>
    public string? Link { get; init; }

    /// <summary>Who writes the feed.</summary>
    public ImmutableArray<FeedPerson> Authors { get; init; } = [];

    /// <summary>The language of the feed, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>When the feed was published.</summary>
    public WrittenDate? Published { get; init; }

    /// <summary>When the feed was last changed.</summary>
    public WrittenDate? Updated { get; init; }

    /// <summary>How long the feed asks to be left alone after it was fetched; null where it does not say.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The items in the order of the document.</summary>
    public ImmutableArray<FeedEntry> Entries { get; init; } = [];
}

/// <summary>One item of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>Where the item stands in the document: its XPath.</summary>
    public required string Pointer { get; init; }

    /// <summary>The line on which the item begins, from 1.</summary>
    public required long? Line { get; init; }

    /// <summary>The item's own id: <c>guid</c>, <c>atom:id</c>, <c>rdf:about</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The headline.</summary>
    public FeedText? Title { get; init; }

    /// <summary>The page of the item.</summary>
    public string? Link { get; init; }

    /// <summary>What is said in short, or all there is: <c>description</c>, <c>summary</c>.</summary>
    public FeedText? Summary { get; init; }

    /// <summary>The full content: <c>content:encoded</c>, <c>atom:content</c>, <c>xhtml:body</c>; null where only the summary is there.</summary>
    public FeedText? Content { get; init; }

    /// <summary>Who wrote the item; the feed's authors where the item names none and the feed is Atom, as Atom has it.</summary>
    public ImmutableArray<FeedPerson> Authors { get; init; } = [];

    /// <summary>When it was published.</summary>
    public WrittenDate? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public WrittenDate? Updated { get; init; }

    /// <summary>The name of the feed the item was taken over from, where it names one.</summary>
    public FeedText? Source { get; init; }

    /// <summary>The item's language, from the nearest <c>xml:lang</c> or the feed; null where none is said.</summary>
    public string? Language { get; init; }
}

/// <summary>A text of a feed as people read it, without markup.</summary>
/// <param name="Marked">The text, and where its stretches came from.</param>
/// <param name="Language">Its language, a BCP 47 tag; null where none is said.</param>
public sealed record FeedText(MarkedText Marked, string? Language)
{
    /// <summary>The text.</summary>
    public string Text => Marked.Text;
}

/// <summary>A person or organisation that a feed names.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="Email">The address for mail.</param>
/// <param name="Url">The page.</param>
public sealed record FeedPerson(string? Name, string? Email, string? Url);
