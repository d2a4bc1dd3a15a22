using System.Collections.Immutable;

namespace Dateline.Intake.Polling;

/// <summary>What is remembered of a feed between polls, and between runs.</summary>
/// <param name="Feed">The address as the user gave it, by which the feed is known.</param>
public sealed record FeedState(string Feed)
{
    /// <summary>The address that is polled: another where the feed has moved for good.</summary>
    public string Address { get; init; } = Feed;

    /// <summary>The ETag of the last answer.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified of the last answer.</summary>
    public string? LastModified { get; init; }

    /// <summary>When to poll next; null where at once.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>How many polls have failed since the last that did not.</summary>
    public int Failures { get; init; }

    /// <summary>Whether the feed is gone for good (410): it is not polled again.</summary>
    public bool IsGone { get; init; }

    /// <summary>The fingerprints of the items that were given, the latest first; an item that changes has another one.</summary>
    public ImmutableArray<string> Seen { get; init; } = [];
}

/// <summary>Remembers the states of feeds.</summary>
public interface IFeedMemory
{
    /// <summary>The state of a feed; null where it was never polled.</summary>
    FeedState? Find(string feed);

    /// <summary>Keeps the state of a feed. It is called when all outcomes of the poll were taken, so that none is lost if the program ends before.</summary>
    void Keep(FeedState state);
}
