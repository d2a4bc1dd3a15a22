using System.Net;
using System.Net.Sockets;

namespace Dateline.Desk.Accounts.Entry;

/// <summary>
/// Makes guessing slow. After a few tries in vain under a name, or from an address, each further one waits twice as long as the one before. A name waits
/// a minute at most, so that nobody can lock its owner out; an address waits longer.
/// </summary>
/// <param name="clock">What time it is.</param>
/// <param name="most">How many names, and how many addresses, are kept in mind.</param>
internal sealed class SignInThrottle(TimeProvider clock, int most = 10_000)
{
    private readonly Tries _names = new(clock, free: 5, longest: TimeSpan.FromMinutes(1), most);
    private readonly Tries _addresses = new(clock, free: 20, longest: TimeSpan.FromMinutes(15), most);
    private readonly Lock _lock = new();

    /// <summary>How many names and addresses are kept in mind.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _names.Count + _addresses.Count;
        }
    }

    /// <summary>Counts a try as in vain until it is known that it was not, so that many at once are no way around.</summary>
    /// <returns>How long to wait before it may be made; zero where it may be made now, and only then is it counted.</returns>
    public TimeSpan Try(string name, IPAddress? address)
    {
        string from = Network(address);
        string who = name.ToUpperInvariant();
        lock (_lock)
        {
            var wait = TimeSpan.FromTicks(Math.Max(_names.Wait(who).Ticks, _addresses.Wait(from).Ticks));
            if (wait > TimeSpan.Zero) return wait;
            _names.Add(who);
            _addresses.Add(from);
            return TimeSpan.Zero;
        }
    }

    /// <summary>A try was not in vain.</summary>
    public void Succeeded(string name, IPAddress? address)
    {
        lock (_lock)
        {
            _names.Forget(name.ToUpperInvariant());
            _addresses.TakeBack(Network(address));
        }
    }

    // Who has an IPv6 address usually has 2^64 of them.
    private static string Network(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    // Tries in vain by key. An hour of rest forgets them; where too many keys are kept in mind, those go whose last try is the longest ago.
    private sealed class Tries(TimeProvider clock, int free, TimeSpan longest, int most)
    {
        private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
        private readonly Dictionary<string, (int Count, DateTimeOffset Last)> _byKey = new(StringComparer.Ordinal);

        public int Count => _byKey.Count;

        public TimeSpan Wait(string key)
        {
            if (!_byKey.TryGetValue(key, out var tries) || tries.Count < free || clock.GetUtcNow() - tries.Last > Memory) return TimeSpan.Zero;
            var pause = TimeSpan.FromSeconds(Math.Min(longest.TotalSeconds, Math.Pow(2, tries.Count - free)));
            var left = tries.Last + pause - clock.GetUtcNow();
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }

        public void Add(string key)
        {
            var now = clock.GetUtcNow();
            bool isKnown = _byKey.TryGetValue(key, out var tries);
            if (!isKnown && _byKey.Count >= most) MakeRoom();
            _byKey[key] = (isKnown && now - tries.Last <= Memory ? Math.Min(tries.Count + 1, free + 30) : 1, now);
        }

        public void TakeBack(string key)
        {
            if (!_byKey.TryGetValue(key, out var tries)) return;
            if (tries.Count <= 1) _byKey.Remove(key);
            else _byKey[key] = tries with { Count = tries.Count - 1 };
        }

        public void Forget(string key) => _byKey.Remove(key);

        // Half go at once, so that the sorting is paid rarely.
        private void MakeRoom()
        {
            foreach (string key in _byKey.OrderBy(entry => entry.Value.Last).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take((most + 1) / 2).Select(entry => entry.Key).ToList())
                _byKey.Remove(key);
        }
    }
}
