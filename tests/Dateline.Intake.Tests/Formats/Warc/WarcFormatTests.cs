using System.IO.Compression;
using System.Text;

namespace Dateline.Intake.Tests.Formats.Warc;

public sealed class WarcFormatTests
{
    private const string Page = "VARNA, Bulgaria (CW) — A ferry was held on Monday. It left.";

    [Fact]
    public void A_plain_page_is_read_with_its_address_and_the_time_of_its_capture()
    {
        var report = Assert.IsType<Taken>(Assert.Single(Taking.In(Response("https://example.org/17", "text/plain", Page)))).Report;
        Assert.Equal((Page, "https://example.org/17", "stdin:1"), (report.Text, report.Url, report.Id));
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 22, 15, 0, TimeSpan.Zero), report.RetrievedAt);
        Assert.Null(report.PublishedAt);
    }

    [Fact]
    public void Each_page_is_read_in_whatever_format_it_is()
    {
        var outcomes = Taking.In([
            .. Response("https://example.org/feed", "application/rss+xml", "<rss><channel><item><guid>g</guid><title>Held</title><link>/17</link></item></channel></rss>"),
            .. Response("https://example.org/page", "text/html; charset=utf-8", $"<!doctype html><title>Ferry</title><article><h1>Ferry held</h1><p>{Page}</p><p>{Page}</p></article>"),
        ]);
        var reports = outcomes.Select(outcome => Assert.IsType<Taken>(outcome).Report).ToList();
        Assert.Equal(["https://example.org/17", "https://example.org/page"], reports.Select(report => report.Url));
        Assert.Contains("A ferry was held", reports[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunked_and_packed_bodies_are_unpacked()
    {
        byte[] packed = Gzip(Encoding.UTF8.GetBytes(Page));
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{10:x}\r\n"), .. packed[..10], .. "\r\n"u8, .. Encoding.ASCII.GetBytes($"{packed.Length - 10:x};x=y\r\n"), .. packed[10..], .. "\r\n0\r\n\r\n"u8];
        byte[] http = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"u8, .. chunked];
        Assert.Equal(Page, Assert.IsType<Taken>(Assert.Single(Taking.In(Record("response", "application/http; msgtype=response", "https://example.org/1", http)))).Report.Text);
    }

    [Fact]
    public void Records_that_hold_no_page_are_passed_over()
    {
        byte[] archive =
        [
            .. Record("warcinfo", "application/warc-fields", null, "software: x\r\n"u8.ToArray()),
            .. Record("request", "application/http; msgtype=request", "https://example.org/1", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. Record("revisit", "application/http; msgtype=response", "https://example.org/1", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray()),
            .. Record("response", "application/http; msgtype=response", "https://example.org/x", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no"u8.ToArray()),
            .. Response("https://example.org/a.css", "text/css", "p { color: red }"),
            .. Record("conversion", "text/plain", "https://example.org/1", Encoding.UTF8.GetBytes(Page)),
        ];
        Assert.Equal("stdin:6", Assert.IsType<Taken>(Assert.Single(Taking.In(archive))).Report.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_packed_archive_has_a_member_for_each_record_or_one_for_all(bool each)
    {
        byte[] one = Response("https://example.org/1", "text/plain", Page), two = Response("https://example.org/2", "text/plain", Page);
        byte[] packed = each ? [.. Gzip(one), .. Gzip(two)] : Gzip([.. one, .. two]);
        Assert.Equal(["https://example.org/1", "https://example.org/2"], Taking.In(packed).Select(outcome => Assert.IsType<Taken>(outcome).Report.Url));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_truncated_file_is_read_as_far_as_it_goes(bool packed)
    {
        byte[] one = Response("https://example.org/1", "text/plain", Page), two = Response("https://example.org/2", "text/plain", string.Concat(Enumerable.Range(0, 5000)));
        byte[] second = packed ? Gzip(two) : two;
        var outcomes = Taking.In([.. packed ? Gzip(one) : one, .. second.AsSpan(0, second.Length / 2)]);
        Assert.IsType<Taken>(outcomes[0]);
        Assert.Contains("cut off", Assert.IsType<Refused>(outcomes[1]).Problem.Reason, StringComparison.Ordinal);
        Assert.Equal(2, outcomes.Count);
    }

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "how long")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n", "how long")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 2\r\n\r\nab\r\n\r\nnonsense\r\n", "no record")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nab", "cut off")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nCont", "cut off")]
    public void Broken_records_are_refused_with_the_reason(string archive, string reason) =>
        Assert.Contains(Taking.In(archive).OfType<Refused>(), refused => refused.Problem.Reason.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void A_body_that_unpacks_without_end_is_refused_and_the_next_record_is_read()
    {
        byte[] bomb = Gzip(new byte[IntakeLimits.LongestReport + 1]);
        byte[] http = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n"u8, .. bomb];
        var outcomes = Taking.In([.. Record("response", "application/http", "https://example.org/1", http), .. Response("https://example.org/2", "text/plain", Page)]);
        Assert.Contains("64 MiB when unpacked", Assert.IsType<Refused>(outcomes[0]).Problem.Reason, StringComparison.Ordinal);
        Assert.IsType<Taken>(outcomes[1]);
    }

    private static byte[] Response(string url, string type, string body) =>
        Record("response", "application/http; msgtype=response", url, Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n{body}"));

    private static byte[] Record(string type, string contentType, string? url, byte[] block) =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Date: 2025-03-04T22:15:00Z\r\n{(url is null ? "" : $"WARC-Target-URI: {url}\r\n")}Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(bytes);
        return packed.ToArray();
    }
}
