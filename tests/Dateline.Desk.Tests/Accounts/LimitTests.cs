using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dateline.Desk.Tests.Accounts;

public sealed class LimitTests
{
    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, desk.Address.Port);
        string answer = await AskAsync(client, "POST /sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 17000000\r\nCookie: dateline-antiforgery=x\r\n\r\nname=");
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_never_comes_to_an_end_with_the_headers_is_not_waited_for()
    {
        await using var desk = await TeamDesk.StartAsync(options => options with { HeaderTimeout = TimeSpan.FromMilliseconds(200) });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, desk.Address.Port);
        string answer = await AskAsync(client, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/api/v1/anything")]
    public async Task Who_asks_too_often_is_told_when_to_come_again(string path)
    {
        var rate = new RequestRate(Burst: 3, PerSecond: 1);
        await using var desk = await TeamDesk.StartAsync(options => options with { PageRate = rate, ApiRate = rate });
        using var browser = desk.Open();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => browser.GetAsync(path)));
        var late = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(late.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Contains(answers, answer => answer.StatusCode != HttpStatusCode.TooManyRequests);
        foreach (var answer in answers) answer.Dispose();
    }

    // The connection is left open: it is the server that must end it.
    private static async Task<string> AskAsync(TcpClient client, string request)
    {
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        var answer = new byte[64];
        int read = await stream.ReadAtLeastAsync(answer, 12, throwOnEndOfStream: false, new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        return Encoding.ASCII.GetString(answer, 0, read);
    }
}
