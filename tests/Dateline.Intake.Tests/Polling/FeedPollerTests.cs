using Dateline.Intake.Polling;

namespace Dateline.Intake.Tests.Polling;

public sealed class FeedPollerTests
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly LeapingClock _clock = new(Noon);

    [Fact]
    public async Task A_feed_that_has_not_changed_gives_nothing_and_is_asked_only_whether_it_has()
    {
        using var server = new LoopbackServer(request => request.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) && request.Contains("If-Modified-Since: Mon, 03 Mar 2025", StringComparison.Ordinal)
            ? LoopbackServer.Answer("304 Not Modified", "", "")
            : LoopbackServer.Answer("200 OK", "ETag: \"v1\"\r\nLast-Modified: Mon, 03 Mar 2025 10:00:00 GMT\r\nContent-Type: application/rss+xml\r\n", Feed("One")));
        using var web = Open();
        var first = await new FeedPoller(web).PollAsync(new FeedState(server.Address));
        Assert.Equal("One", Assert.IsType<Taken>(Assert.Single(first.Outcomes)).Report.Text);
        var second = await new FeedPoller(web).PollAsync(first.State);
        Assert.Empty(second.Outcomes);
        Assert.Equal((0, Noon + TimeSpan.FromMinutes(15)), (second.State.Failures, second.State.NextAt!.Value));
        Assert.Equal(first.State.Seen, second.State.Seen);
    }

    [Fact]
    public async Task Each_item_is_given_once_and_again_when_its_text_has_changed()
    {
        string[] titles = ["One", "Two"];
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "", Feed(titles)));
        using var web = Open();
        var poll = await new FeedPoller(web).PollAsync(new FeedState(server.Address));
        Assert.Equal(["One", "Two"], Texts(poll));
        titles = ["One", "Two, corrected", "Three"];
        poll = await new FeedPoller(web).PollAsync(poll.State);
        Assert.Equal(["Two, corrected", "Three"], Texts(poll));
        Assert.Empty((await new FeedPoller(web).PollAsync(poll.State)).Outcomes);
        Assert.All(poll.Outcomes, outcome => Assert.Equal(Noon, Assert.IsType<Taken>(outcome).Report.RetrievedAt));
    }

    [Theory]
    [InlineData("Retry-After: 7200\r\n", 120)]
    [InlineData("Retry-After: Tue, 04 Mar 2025 15:00:00 GMT\r\n", 180)]
    [InlineData("Retry-After: 5\r\n", 15)]
    [InlineData("Retry-After: 99999999999\r\n", 7 * 24 * 60)]
    [InlineData("Retry-After: soon\r\n", 15)]
    [InlineData("", 15)]
    public async Task Retry_after_is_obeyed(string header, int minutes)
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("503 Service Unavailable", header, ""));
        using var web = Open();
        var poll = await new FeedPoller(web).PollAsync(new FeedState(server.Address));
        Assert.Contains("503", Assert.IsType<Refused>(Assert.Single(poll.Outcomes)).Problem.Reason, StringComparison.Ordinal);
        Assert.Equal((1, Noon + TimeSpan.FromMinutes(minutes)), (poll.State.Failures, poll.State.NextAt!.Value));
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is_left_alone_by_all_its_feeds()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("429 Too Many Requests", "Retry-After: 3600\r\n", ""));
        using var web = Open();
        await new FeedPoller(web).PollAsync(new FeedState(server.Address + "/1"));
        var other = await new FeedPoller(web).PollAsync(new FeedState(server.Address + "/2"));
        Assert.Contains("left alone", Assert.IsType<Refused>(Assert.Single(other.Outcomes)).Problem.Reason, StringComparison.Ordinal);
        Assert.Equal(Noon + TimeSpan.FromHours(1), other.State.NextAt);
        Assert.Single(server.Requests);
        _clock.Now += TimeSpan.FromHours(1);
        await new FeedPoller(web).PollAsync(other.State);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Failures_are_waited_for_twice_as_long_each_time_up_to_a_day()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("500 Oops", "", ""));
        using var web = Open();
        var state = new FeedState(server.Address);
        var waits = new List<double>();
        for (int i = 0; i < 9; i++)
        {
            state = (await new FeedPoller(web).PollAsync(state)).State;
            waits.Add((state.NextAt!.Value - _clock.Now).TotalMinutes);
        }

        Assert.Equal([15, 30, 60, 120, 240, 480, 960, 1440, 1440], waits);
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_polled_where_it_went()
    {
        using var server = new LoopbackServer(request => request.StartsWith("GET /new ", StringComparison.Ordinal)
            ? LoopbackServer.Answer("200 OK", "", Feed("One"))
            : LoopbackServer.Answer("308 Permanent Redirect", "Location: /new\r\n", ""));
        using var web = Open();
        var poll = await new FeedPoller(web).PollAsync(new FeedState(server.Address + "/old"));
        Assert.Equal((server.Address + "/old", server.Address + "/new"), (poll.State.Feed, poll.State.Address));
        await new FeedPoller(web).PollAsync(poll.State);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_move_to_where_nothing_is_is_not_believed()
    {
        using var server = new LoopbackServer(request => request.StartsWith("GET /new ", StringComparison.Ordinal)
            ? LoopbackServer.Answer("404 Not Found", "", "")
            : LoopbackServer.Answer("301 Moved", "Location: /new\r\n", ""));
        using var web = Open();
        Assert.Equal(server.Address + "/old", (await new FeedPoller(web).PollAsync(new FeedState(server.Address + "/old"))).State.Address);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_not_polled_again()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("410 Gone", "", ""));
        using var web = Open();
        Assert.True((await new FeedPoller(web).PollAsync(new FeedState(server.Address))).State.IsGone);
    }

    [Fact]
    public async Task A_feed_that_says_how_often_is_not_polled_more_often()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "Cache-Control: max-age=1800\r\n", "<rss><channel><ttl>60</ttl><item><title>One</title></item></channel></rss>"));
        using var web = Open();
        Assert.Equal(Noon + TimeSpan.FromHours(1), (await new FeedPoller(web).PollAsync(new FeedState(server.Address))).State.NextAt);
    }

    [Fact]
    public async Task A_page_is_no_feed()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "", "<html><p>Not here</p></html>"));
        using var web = Open();
        Assert.Contains("no feed", Assert.IsType<Refused>(Assert.Single((await new FeedPoller(web).PollAsync(new FeedState(server.Address))).Outcomes)).Problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_keeps_what_it_learnt_only_when_its_items_were_taken()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "", Feed("One", "Two")));
        using var web = Open();
        var memory = new Memory();
        await foreach (var outcome in new FeedWatcher(web, memory).WatchAsync([server.Address], once: true))
        {
            Assert.IsType<Taken>(outcome);
            Assert.Empty(memory.States);
            break;
        }

        Assert.Empty(memory.States);
        Assert.Equal(2, await CountAsync(new FeedWatcher(web, memory).WatchAsync([server.Address], once: true)));
        Assert.Equal(2, memory.States[server.Address].Seen.Length);
        // It is not due yet.
        Assert.Equal(0, await CountAsync(new FeedWatcher(web, memory).WatchAsync([server.Address], once: true)));
    }

    [Fact]
    public async Task A_watch_goes_on_from_poll_to_poll_until_it_is_stopped()
    {
        int polls = 0;
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "", Feed($"Report {Interlocked.Increment(ref polls)}")));
        using var web = Open();
        var texts = new List<string>();
        await foreach (var outcome in new FeedWatcher(web, new Memory()).WatchAsync([server.Address, "ftp://example.org/"]))
        {
            if (outcome is Taken taken) texts.Add(taken.Report.Text);
            if (texts.Count == 3) break;
        }

        Assert.Equal(["Report 1", "Report 2", "Report 3"], texts);
        Assert.True(_clock.Now >= Noon + TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task A_page_is_taken_in_whatever_its_format_with_its_address()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "Content-Type: text/plain\r\n", "Ferry held\n\nA ferry was held."));
        using var web = Open();
        var report = Assert.IsType<Taken>(Assert.Single(await new PageFetcher(web).FetchAsync(server.Address + "/17.html"))).Report;
        Assert.Equal((server.Address + "/17.html", server.Address + "/17.html", Noon), (report.Url, report.Id, report.RetrievedAt!.Value));
        using var guarded = new WebFetcher(new WebSettings());
        Assert.Contains("not public", Assert.IsType<Refused>(Assert.Single(await new PageFetcher(guarded).FetchAsync(server.Address))).Problem.Reason, StringComparison.Ordinal);
    }

    private WebFetcher Open() => new(new WebSettings { AllowPrivate = true, Pause = TimeSpan.Zero }, _clock);

    private static string Feed(params string[] titles) =>
        $"<rss version='2.0'><channel><title>Wire</title>{string.Concat(titles.Select((title, i) => $"<item><guid>{i}</guid><title>{title}</title></item>"))}</channel></rss>";

    private static IEnumerable<string> Texts(FeedPoll poll) => poll.Outcomes.Select(outcome => Assert.IsType<Taken>(outcome).Report.Text);

    private static async Task<int> CountAsync(IAsyncEnumerable<Outcome> outcomes)
    {
        int count = 0;
        await foreach (var outcome in outcomes) count++;
        return count;
    }
}
