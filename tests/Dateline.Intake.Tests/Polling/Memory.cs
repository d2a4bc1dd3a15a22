using Dateline.Intake.Polling;

namespace Dateline.Intake.Tests.Polling;

/// <summary>Remembers feeds as long as a test runs.</summary>
internal sealed class Memory : IFeedMemory
{
    public Dictionary<string, FeedState> States { get; } = new(StringComparer.Ordinal);

    public FeedState? Find(string feed) => States.GetValueOrDefault(feed);

    public void Keep(FeedState state) => States[state.Feed] = state;
}

/// <summary>A clock that stands still until it is set, and that never makes anyone wait: a delay sets it forward and is over.</summary>
internal sealed class LeapingClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime == Timeout.InfiniteTimeSpan) return base.CreateTimer(callback, state, dueTime, period);
        Now += dueTime;
        return base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
