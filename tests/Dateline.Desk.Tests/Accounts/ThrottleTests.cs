using System.Net;
using Dateline.Desk.Accounts.Entry;

namespace Dateline.Desk.Tests.Accounts;

public sealed class ThrottleTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.7");
    private readonly SetClock _clock = new();

    [Fact]
    public void A_name_waits_twice_as_long_each_time_and_a_minute_at_most()
    {
        var throttle = new SignInThrottle(_clock);
        for (int i = 0; i < 5; i++) Assert.Equal(TimeSpan.Zero, throttle.Try("ada", Other(i)));
        var waits = new List<double>();
        for (int i = 5; i < 14; i++)
        {
            var wait = throttle.Try("ADA", Other(i));
            waits.Add(wait.TotalSeconds);
            _clock.GoOn(wait);
            Assert.Equal(TimeSpan.Zero, throttle.Try("ada", Other(i)));
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
        Assert.Equal(TimeSpan.Zero, throttle.Try("olu", Other(99)));
    }

    [Fact]
    public void An_address_that_tries_many_names_waits_too()
    {
        var throttle = new SignInThrottle(_clock);
        for (int i = 0; i < 20; i++) Assert.Equal(TimeSpan.Zero, throttle.Try($"name {i}", Here));
        Assert.Equal(TimeSpan.FromSeconds(1), throttle.Try("another", Here));
        Assert.Equal(TimeSpan.FromSeconds(1), throttle.Try("another", Here.MapToIPv6()));
        Assert.Equal(TimeSpan.Zero, throttle.Try("another", IPAddress.Parse("192.0.2.8")));
    }

    [Fact]
    public void Addresses_of_one_IPv6_network_are_one()
    {
        var throttle = new SignInThrottle(_clock);
        for (int i = 0; i < 20; i++) Assert.Equal(TimeSpan.Zero, throttle.Try($"name {i}", IPAddress.Parse($"2001:db8:1:2::{i + 1:x}")));
        Assert.NotEqual(TimeSpan.Zero, throttle.Try("another", IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.Equal(TimeSpan.Zero, throttle.Try("another", IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void Success_and_an_hour_of_rest_forget_what_was_in_vain()
    {
        var throttle = new SignInThrottle(_clock);
        for (int i = 0; i < 5; i++) throttle.Try("ada", Here);
        throttle.Succeeded("Ada", Here);
        Assert.Equal(TimeSpan.Zero, throttle.Try("ada", Here));
        for (int i = 0; i < 9; i++) throttle.Try("olu", Here);
        Assert.NotEqual(TimeSpan.Zero, throttle.Try("olu", Here));
        _clock.GoOn(TimeSpan.FromMinutes(61));
        for (int i = 0; i < 5; i++) Assert.Equal(TimeSpan.Zero, throttle.Try("olu", Here));
    }

    [Fact]
    public void No_flood_of_names_and_addresses_fills_the_memory()
    {
        var throttle = new SignInThrottle(_clock, most: 100);
        for (int i = 0; i < 5000; i++)
        {
            _clock.GoOn(TimeSpan.FromMilliseconds(1));
            throttle.Try($"name {i}", Other(i));
        }

        Assert.InRange(throttle.Count, 2, 200);
    }

    [Fact]
    public async Task Guessing_at_the_door_is_slowed_down_until_the_wait_is_over()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var browser = desk.Open();
        for (int i = 0; i < 5; i++) (await browser.SignInAsync("ada", "wrong " + i)).Dispose();
        using var right = await browser.SignInAsync("ada", TeamDesk.Password);
        Assert.Null(browser.Session);
        Assert.Contains("Too many tries. Wait 1 seconds", await browser.ReadAsync("/sign-in"), StringComparison.Ordinal);
        desk.Clock.GoOn(TimeSpan.FromSeconds(1));
        using var later = await browser.SignInAsync("ada", TeamDesk.Password);
        Assert.NotNull(browser.Session);
    }

    private static IPAddress Other(int i) => new([10, (byte)(i >> 16), (byte)(i >> 8), (byte)i]);
}
