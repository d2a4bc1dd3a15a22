using ModelContextProtocol.Server;

namespace Dateline.Mcp;

/// <summary>Counts the messages that are being answered.</summary>
internal sealed class OpenCalls
{
    // A message is on its way from the input to the count for as long as it takes to parse it and to start a task.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100), Patience = TimeSpan.FromSeconds(30);

    private int _open;
    private long _last = Environment.TickCount64;

    /// <summary>Counts a message for as long as what comes next is about it.</summary>
    public McpMessageHandler Around(McpMessageHandler next) => async (message, stop) =>
    {
        Interlocked.Increment(ref _open);
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

    /// <summary>Ends when no message has been open for a moment, or after half a minute.</summary>
    public async Task AnsweredAsync(CancellationToken stop)
    {
        long began = Environment.TickCount64;
        Volatile.Write(ref _last, began);
        while (Environment.TickCount64 - began < Patience.TotalMilliseconds)
        {
            if (Volatile.Read(ref _open) == 0 && Environment.TickCount64 - Volatile.Read(ref _last) >= Quiet.TotalMilliseconds) return;
            await Task.Delay(Quiet / 4, stop).ConfigureAwait(false);
        }
    }
}
