using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dateline.Intake.Formats.Feeds;

namespace Dateline.Intake.Polling;

/// <summary>What one poll of a feed gave.</summary>
/// <param name="Outcomes">The items that are new or have changed, in the order of the feed, and what went wrong.</param>
/// <param name="State">What is to be remembered once the outcomes are taken.</param>
public sealed record FeedPoll(IReadOnlyList<Outcome> Outcomes, FeedState State);

/// <summary>Polls feeds once, and tells what is new.</summary>
/// <param name="web">Fetches.</param>
public sealed class FeedPoller(WebFetcher web)
{
    // More than any feed shows at a time; items that come back after so many others are given again.
    private const int MostSeen = 5000;

    /// <summary>Polls a feed.</summary>
    /// <param name="state">What is remembered of it.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<FeedPoll> PollAsync(FeedState state, CancellationToken stop = default)
    {
        if (WebFetcher.Objection(state.Address, out var address) is { } objection)
            return new FeedPoll([Refuse(state, objection)], state with { IsGone = true });
        var answer = await web.GetAsync(address, state.ETag, state.LastModified, stop).ConfigureAwait(false);
        // A move is believed when there is something where it leads.
        if (answer is { MovedTo: { } moved, Status: 200 or 304 }) state = state with { Address = moved.AbsoluteUri };
        if (answer.Status is 410)
            return new FeedPoll([Refuse(state, "is gone for good (410); it is not polled again")], state with { IsGone = true });
        if (answer.Status is 304) return new FeedPoll([], Succeeded(state, answer, null));
        if (answer.Body is not { } body) return Failed(state, answer, new Problem(state.Address, answer.Reason!));
        var source = new Source(state.Address, state.Address, () => Stream.Null) { ContentType = answer.ContentType, Address = answer.Address, Language = answer.Language };
        var (feed, problem) = FeedReader.Read(body.Span, source);
        return feed is null ? Failed(state, answer, problem!) : Read(state, answer, feed);
    }

    private FeedPoll Read(FeedState state, WebAnswer answer, FeedDocument feed)
    {
        var outcomes = new List<Outcome>();
        var known = state.Seen.ToHashSet(StringComparer.Ordinal);
        var seen = new List<string>();
        foreach (var entry in feed.Entries)
        {
            var report = FeedReport.Make(feed, entry, entry.Id ?? entry.Link ?? "", state.Address);
            string fingerprint = Fingerprint(entry, report);
            seen.Add(fingerprint);
            if (!known.Add(fingerprint)) continue;
            outcomes.Add(report is null
                ? new Refused(new Problem(state.Address, "is an item without title and text", entry.Line))
                : new Taken(report with { Id = report.Id.Length > 0 ? report.Id : $"{state.Address}#{fingerprint}", RetrievedAt = web.Clock.GetUtcNow() }));
        }

        ImmutableArray<string> remembered = [.. seen.Concat(state.Seen).Distinct(StringComparer.Ordinal).Take(Math.Max(MostSeen, seen.Count))];
        return new FeedPoll(outcomes, Succeeded(state, answer, feed.TimeToLive) with { ETag = answer.ETag, LastModified = answer.LastModified, Seen = remembered });
    }

    private FeedState Succeeded(FeedState state, WebAnswer answer, TimeSpan? timeToLive) => state with
    {
        Failures = 0,
        NextAt = web.Clock.GetUtcNow() + PollTimes.AfterSuccess(web.Settings, answer.MaxAge, timeToLive, answer.RetryAfter),
    };

    private FeedPoll Failed(FeedState state, WebAnswer answer, Problem problem) => new([new Refused(problem)], state with
    {
        Failures = state.Failures + 1,
        NextAt = web.Clock.GetUtcNow() + PollTimes.AfterFailure(web.Settings, state.Failures + 1, answer.RetryAfter),
    });

    private static Refused Refuse(FeedState state, string reason) => new(new Problem(state.Address, reason));

    // An item is itself by its id or its page, and new again when its text is another.
    private static string Fingerprint(FeedEntry entry, Report? report)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Id ?? entry.Link}\n{report?.Text}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 12));
    }
}
