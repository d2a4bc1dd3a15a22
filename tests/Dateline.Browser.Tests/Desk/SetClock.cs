namespace Dateline.Browser.Tests.Desk;

/// <summary>A clock that stands, so that pictures of a page are the same whenever they are taken.</summary>
internal sealed class SetClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
}
