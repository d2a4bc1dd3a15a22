using System.Runtime.InteropServices;
using Dateline.Cli.Output;

namespace Dateline.Cli.Batches;

/// <summary>
/// Ends the program cleanly on Ctrl-C or a request to end: standard output ends with a whole record, a file does not
/// appear, nothing temporary stays.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly RecordOutput _output;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    /// <summary>Watches over what is written to an output.</summary>
    public Interruption(RecordOutput output)
    {
        _output = output;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
    }

    /// <summary>To be held while a record is written, so that it is not cut in two.</summary>
    public object Gate { get; } = new();

    /// <summary>The same deed, done while holding <see cref="Gate"/>.</summary>
    public Action Guard(Action deed) => () =>
    {
        lock (Gate) deed();
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;

        // Taken and not given back: nobody writes any more. A reader of a pipe that does not read is not waited for.
        if (Monitor.TryEnter(Gate, Patience))
        {
            try
            {
                _output.Stream.Flush();
            }
            catch (OutputFailure)
            {
                // There is nobody left to tell.
            }
        }

        _output.Dispose();
        Progress.Clear();
        Environment.Exit((int)ExitCode.Interrupted);
    }
}
