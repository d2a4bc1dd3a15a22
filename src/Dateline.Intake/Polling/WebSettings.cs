using System.Net;

namespace Dateline.Intake.Polling;

/// <summary>How the web is spoken to. The defaults are polite and safe.</summary>
public sealed record WebSettings
{
    /// <summary>How the program names itself to servers.</summary>
    public string UserAgent { get; init; } = $"Dateline/{typeof(WebSettings).Assembly.GetName().Version?.ToString(3)} (reads news feeds and pages for an archive)";

    /// <summary>Whether addresses that are not of the public internet may be spoken to: see <see cref="PublicAddress"/>.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Which addresses are spoken to where private ones are not allowed.</summary>
    internal Func<IPAddress, bool> IsAllowed { get; init; } = PublicAddress.IsPublic;

    /// <summary>The most bytes of an answer, packed and unpacked; 16 MiB.</summary>
    public int LongestAnswer { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many redirects are followed.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>The longest that one answer may take, its body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The least time between the end of one request to a host and the next one to it.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The least time between two polls of a feed.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest time between two polls, however often they failed or whatever the feed says; Retry-After may make it longer.</summary>
    public TimeSpan LongestInterval { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many hosts are spoken to at a time.</summary>
    public int MostHosts { get; init; } = 8;
}
