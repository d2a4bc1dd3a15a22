using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Dateline.Intake.Polling;

/// <summary>Polls many feeds, each when it is due, and gives what is new as it comes.</summary>
/// <param name="web">Fetches.</param>
/// <param name="memory">Remembers the feeds between runs.</param>
public sealed class FeedWatcher(WebFetcher web, IFeedMemory memory)
{
    private readonly FeedPoller _poller = new(web);

    /// <summary>
    /// The new items of the feeds, each once, and what went wrong. A feed's state is kept when the next outcome after its own is asked for:
    /// whoever keeps each outcome before asking on loses none.
    /// </summary>
    /// <param name="feeds">The addresses of the feeds.</param>
    /// <param name="once">Whether to end when every feed that is due was polled once; else it goes on until it is stopped, or all feeds are gone.</param>
    /// <param name="stop">Ends the watch.</param>
    public async IAsyncEnumerable<Outcome> WatchAsync(IEnumerable<string> feeds, bool once = false, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var polls = Channel.CreateBounded<Delivery>(1);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var working = WorkAsync(feeds, once, polls.Writer, ended.Token);
        try
        {
            await foreach (var delivery in polls.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                foreach (var outcome in delivery.Poll.Outcomes) yield return outcome;
                memory.Keep(delivery.Poll.State);
                delivery.Taken.SetResult();
            }

            await working.ConfigureAwait(false);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The feeds of one host wait for one another anyhow, so each host has one who works.
    private async Task WorkAsync(IEnumerable<string> feeds, bool once, ChannelWriter<Delivery> polls, CancellationToken stop)
    {
        using var places = new SemaphoreSlim(web.Settings.MostHosts);
        try
        {
            await Task.WhenAll(feeds
                .Distinct(StringComparer.Ordinal)
                .Select(feed => memory.Find(feed) ?? new FeedState(feed))
                .GroupBy(state => WebFetcher.Objection(state.Address, out var address) is null ? address.IdnHost : "", StringComparer.OrdinalIgnoreCase)
                .Select(host => WatchHostAsync([.. host], once, places, polls, stop))).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            polls.Complete(failure);
            throw;
        }

        polls.Complete();
    }

    private async Task WatchHostAsync(List<FeedState> feeds, bool once, SemaphoreSlim places, ChannelWriter<Delivery> polls, CancellationToken stop)
    {
        if (once) feeds.RemoveAll(feed => feed.NextAt > web.Clock.GetUtcNow());
        feeds.RemoveAll(feed => feed.IsGone);
        while (feeds.Count > 0)
        {
            // The one that has waited longest; of two, the one given first.
            var due = feeds.MinBy(feed => feed.NextAt ?? DateTimeOffset.MinValue)!;
            var wait = (due.NextAt ?? DateTimeOffset.MinValue) - web.Clock.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, web.Clock, stop).ConfigureAwait(false);
            var delivery = new Delivery(await PollAsync(due, places, stop).ConfigureAwait(false));
            await polls.WriteAsync(delivery, stop).ConfigureAwait(false);
            await delivery.Taken.Task.WaitAsync(stop).ConfigureAwait(false);
            int place = feeds.IndexOf(due);
            if (once || delivery.Poll.State.IsGone) feeds.RemoveAt(place);
            else feeds[place] = delivery.Poll.State;
        }
    }

    private async Task<FeedPoll> PollAsync(FeedState feed, SemaphoreSlim places, CancellationToken stop)
    {
        await places.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await _poller.PollAsync(feed, stop).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private sealed record Delivery(FeedPoll Poll)
    {
        public TaskCompletionSource Taken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
