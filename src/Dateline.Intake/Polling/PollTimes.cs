namespace Dateline.Intake.Polling;

/// <summary>When to poll next.</summary>
internal static class PollTimes
{
    /// <summary>The longest that a server may ask to be left alone.</summary>
    private static readonly TimeSpan LongestRetry = TimeSpan.FromDays(7);

    /// <summary>How long to wait after a poll that went well: the interval, or longer where the feed or the server asks for it.</summary>
    public static TimeSpan AfterSuccess(WebSettings settings, TimeSpan? maxAge, TimeSpan? timeToLive, TimeSpan? retryAfter) =>
        Longer(Shorter(Longer(Longer(settings.Interval, maxAge), timeToLive), settings.LongestInterval), Bounded(retryAfter));

    /// <summary>How long to wait after a poll that failed: the interval doubled with each failure, up to a bound, or what Retry-After says where that is longer.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="failures">How many polls have failed in a row, this one included.</param>
    /// <param name="retryAfter">What the server asks for.</param>
    public static TimeSpan AfterFailure(WebSettings settings, int failures, TimeSpan? retryAfter) =>
        Longer(Shorter(settings.Interval * Math.Pow(2, Math.Clamp(failures, 1, 20) - 1), settings.LongestInterval), Bounded(retryAfter));

    private static TimeSpan? Bounded(TimeSpan? retryAfter) => retryAfter is { } wait ? Shorter(wait, LongestRetry) : null;

    private static TimeSpan Longer(TimeSpan one, TimeSpan? other) => other > one ? other.Value : one;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
