namespace Dateline.Cli;

/// <summary>The exit codes in words, for help.</summary>
internal static class ExitCodes
{
    /// <summary>Each code with its meaning, in ascending order.</summary>
    public static IReadOnlyList<(ExitCode Code, string Meaning)> All { get; } =
    [
        (ExitCode.Done, "everything was read"),
        (ExitCode.SomeRefused, "some reports could not be taken in; the others were read and written"),
        (ExitCode.Usage, "the command line is wrong; nothing was done"),
        (ExitCode.NothingRead, "no report could be taken in, or none was found; nothing was written"),
        (ExitCode.OutputFailed, "the output could not be written"),
        (ExitCode.ArchiveFailed, "the archive could not be opened, read or written, or is damaged; what was told as kept is kept"),
        (ExitCode.CannotServe, "the desk could not be opened: its address is taken, or would be open to others without accounts"),
        (ExitCode.InternalError, "a fault of the program; reports it did not strike were read and written"),
        (ExitCode.Interrupted, "stopped by Ctrl-C; with --output nothing was written, in an archive what was told as kept is kept"),
    ];
}
