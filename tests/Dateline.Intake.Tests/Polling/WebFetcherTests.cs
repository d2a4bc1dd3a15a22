using System.IO.Compression;
using System.Net;
using Dateline.Intake.Polling;

namespace Dateline.Intake.Tests.Polling;

public sealed class WebFetcherTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("ff02::1", false)]
    public void Addresses_that_are_not_public_are_known(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task This_machine_is_refused_unless_it_is_allowed()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "", "secret"));
        using var guarded = new WebFetcher(new WebSettings { Pause = TimeSpan.Zero });
        foreach (string address in (string[])[server.Address, server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), server.Address.Replace("127.0.0.1", "2130706433", StringComparison.Ordinal)])
        {
            var answer = await guarded.GetAsync(new Uri(address));
            Assert.Null(answer.Body);
            Assert.Contains("not public", answer.Reason, StringComparison.Ordinal);
        }

        Assert.Empty(server.Requests);
        using var open = new WebFetcher(new WebSettings { AllowPrivate = true });
        Assert.Equal("secret"u8.ToArray(), (await open.GetAsync(new Uri(server.Address))).Body!.Value.ToArray());
        Assert.Contains("User-Agent: Dateline/", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    [InlineData("http://user:pass@example.org/")]
    public void Only_plain_addresses_of_the_web_are_tried(string address) => Assert.NotNull(WebFetcher.Objection(address, out _));

    [Fact]
    public async Task Redirects_are_followed_up_to_a_bound_and_moves_for_good_are_told()
    {
        using var server = new LoopbackServer(request => request.StartsWith("GET /old ", StringComparison.Ordinal)
            ? LoopbackServer.Answer("301 Moved", "Location: /new\r\n", "")
            : request.StartsWith("GET /new ", StringComparison.Ordinal) ? LoopbackServer.Answer("200 OK", "", "x") : LoopbackServer.Answer("302 Found", "Location: /loop\r\n", ""));
        using var web = Open();
        var moved = await web.GetAsync(new Uri(server.Address + "/old"));
        Assert.Equal((200, server.Address + "/new"), (moved.Status, moved.MovedTo!.AbsoluteUri));
        var loop = await web.GetAsync(new Uri(server.Address + "/loop"));
        Assert.Contains("more than 5 times", loop.Reason, StringComparison.Ordinal);
        Assert.Null(loop.MovedTo);
        Assert.Equal(2 + 6, server.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_to_what_is_no_web_address_is_refused()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("302 Found", "Location: file:///etc/passwd\r\n", ""));
        using var web = Open();
        Assert.Contains("redirects to what", (await web.GetAsync(new Uri(server.Address))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_an_address_that_is_not_public_is_refused()
    {
        // One address of this machine stands for the public internet, another for what must not be reached from there.
        using var inner = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "", "secret"), "127.0.0.2");
        using var outer = new LoopbackServer(_ => LoopbackServer.Answer("301 Moved", $"Location: {inner.Address}/\r\n", ""));
        using var web = new WebFetcher(new WebSettings { Pause = TimeSpan.Zero, IsAllowed = address => address.Equals(IPAddress.Loopback) });
        var answer = await web.GetAsync(new Uri(outer.Address));
        Assert.Null(answer.Body);
        Assert.Contains("not public", answer.Reason, StringComparison.Ordinal);
        Assert.Equal((1, 0), (outer.Requests.Count, inner.Requests.Count));
        var poll = await new FeedPoller(web).PollAsync(new FeedState(outer.Address));
        Assert.Equal(outer.Address, poll.State.Address);
    }

    [Fact]
    public async Task An_answer_is_bounded_packed_and_unpacked()
    {
        var packed = new MemoryStream();
        await using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await stream.WriteAsync(new byte[2_000_000]);
        using var server = new LoopbackServer(request => request.StartsWith("GET /bomb ", StringComparison.Ordinal)
            ? LoopbackServer.Answer("200 OK", "Content-Encoding: gzip\r\n", packed.ToArray())
            : LoopbackServer.Answer("200 OK", "", new byte[2_000_000]));
        using var web = new WebFetcher(new WebSettings { AllowPrivate = true, Pause = TimeSpan.Zero, LongestAnswer = 1_000_000 });
        foreach (string path in (string[])["/bomb", "/long"])
        {
            var answer = await web.GetAsync(new Uri(server.Address + path));
            Assert.Null(answer.Body);
            Assert.Contains("larger than", answer.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_breaks_is_told_and_not_thrown()
    {
        using var server = new LoopbackServer(request => request.StartsWith("GET /gz ", StringComparison.Ordinal)
            ? LoopbackServer.Answer("200 OK", "Content-Encoding: br\r\n", "no brotli")
            : "nonsense\r\n\r\n"u8.ToArray());
        using var web = Open();
        Assert.Contains("cannot be unpacked", (await web.GetAsync(new Uri(server.Address + "/gz"))).Reason, StringComparison.Ordinal);
        Assert.Contains("cannot be fetched", (await web.GetAsync(new Uri(server.Address + "/x"))).Reason, StringComparison.Ordinal);
        server.Dispose();
        Assert.Contains("cannot be reached", (await web.GetAsync(new Uri(server.Address + "/x"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_request_at_a_time_goes_to_a_host_with_a_pause_between()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", "", "x"));
        var clock = new LeapingClock(new DateTimeOffset(2025, 3, 4, 0, 0, 0, TimeSpan.Zero));
        using var web = new WebFetcher(new WebSettings { AllowPrivate = true, Pause = TimeSpan.FromSeconds(10) }, clock);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => web.GetAsync(new Uri($"{server.Address}/{i}"))));
        Assert.Equal((4, 1), (server.Requests.Count, server.MostAtOnce));
        Assert.Equal(TimeSpan.FromSeconds(30), clock.Now - new DateTimeOffset(2025, 3, 4, 0, 0, 0, TimeSpan.Zero));
    }

    private static WebFetcher Open() => new(new WebSettings { AllowPrivate = true, Pause = TimeSpan.Zero });
}
