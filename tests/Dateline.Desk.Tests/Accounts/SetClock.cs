namespace Dateline.Desk.Tests.Accounts;

/// <summary>A clock that goes on only when told.</summary>
internal sealed class SetClock : TimeProvider
{
    private DateTimeOffset _now = new(2031, 5, 4, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void GoOn(TimeSpan time) => _now += time;
}
