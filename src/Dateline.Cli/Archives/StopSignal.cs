using System.Runtime.InteropServices;

namespace Dateline.Cli.Archives;

/// <summary>Ctrl-C, or a request to end, while an archive is changed: what is begun is brought to its end first. A second one ends at once.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly CancellationTokenSource _ended = new();
    private volatile bool _isRequested;

    /// <summary>Begins to listen.</summary>
    public StopSignal()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Note);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Note);
    }

    /// <summary>Whether to end.</summary>
    public bool IsRequested => _isRequested;

    /// <summary>Ends what waits.</summary>
    public CancellationToken Token => _ended.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _ended.Dispose();
    }

    private void Note(PosixSignalContext context)
    {
        // Nothing is half kept even then: a change is made whole or not at all.
        if (_isRequested) Environment.Exit((int)ExitCode.Interrupted);
        context.Cancel = true;
        _isRequested = true;
        _ended.Cancel();
    }
}
