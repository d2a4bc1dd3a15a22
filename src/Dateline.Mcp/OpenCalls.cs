using ModelContextProtocol.Server;

namespace Dateline.Mcp;

/// <summary>Counts the messages that are being answered.</summary>
internal sealed class OpenCalls
{
    // Lines that are no messages are never seen here; what is missing is waited for so long that it cannot be on its way any more.
    private const int Quiet = 50, QuietWhereMissing = 5_000, Patience = 60_000;

    private int _open;
    private long _seen;
    private long _last = Environment.TickCount64;

    /// <summary>Counts a message for as long as what comes next is about it.</summary>
    public McpMessageHandler Around(McpMessageHandler next) => async (message, stop) =>
    {
        Interlocked.Increment(ref _open);
        Interlocked.Increment(ref _seen);
        try
        {
            await next(message, stop).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _last, Environment.TickCount64);
            Interlocked.Decrement(ref _open);
        }
    };

    /// <summary>Ends when no message has been open for a moment, or after a minute.</summary>
    /// <param name="lines">How many lines came in; each should be a message.</param>
    /// <param name="stop">Ends it earlier.</param>
    public async Task AnsweredAsync(long lines, CancellationToken stop)
    {
        long began = Environment.TickCount64;
        Volatile.Write(ref _last, began);
        while (Environment.TickCount64 - began < Patience)
        {
            long quiet = Environment.TickCount64 - Volatile.Read(ref _last);
            if (Volatile.Read(ref _open) == 0 && quiet >= (Volatile.Read(ref _seen) >= lines ? Quiet : QuietWhereMissing)) return;
            await Task.Delay(Quiet / 4, stop).ConfigureAwait(false);
        }
    }
}
