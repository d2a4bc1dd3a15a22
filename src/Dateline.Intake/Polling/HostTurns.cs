using System.Collections.Concurrent;

namespace Dateline.Intake.Polling;

/// <summary>Gives turns to requests: one at a time to each host, with a pause in between, and none while a host asks to be left alone.</summary>
internal sealed class HostTurns(TimeSpan pause, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn of a request; it ends when what is given is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(string name, CancellationToken stop)
    {
        var host = _hosts.GetOrAdd(name, _ => new Host());
        await host.Turn.WaitAsync(stop).ConfigureAwait(false);
        var turn = new Turn(host, this);
        try
        {
            var wait = host.FreeAt - clock.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, stop).ConfigureAwait(false);
            return turn;
        }
        catch
        {
            host.Turn.Release();
            throw;
        }
    }

    /// <summary>Notes that a host asks to be left alone until a moment.</summary>
    public void Hold(string name, DateTimeOffset until) => _hosts.GetOrAdd(name, _ => new Host()).HeldUntil = until;

    /// <summary>How much longer a host asks to be left alone; null where it does not.</summary>
    public TimeSpan? Held(string name) =>
        _hosts.TryGetValue(name, out var host) && host.HeldUntil - clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : null;

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset FreeAt { get; set; } = DateTimeOffset.MinValue;

        public DateTimeOffset HeldUntil { get; set; } = DateTimeOffset.MinValue;
    }

    private sealed class Turn(Host host, HostTurns turns) : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            if (_ended) return;
            _ended = true;
            host.FreeAt = turns.Next();
            host.Turn.Release();
        }
    }

    private DateTimeOffset Next() => clock.GetUtcNow() + pause;
}
