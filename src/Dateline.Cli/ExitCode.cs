namespace Dateline.Cli;

/// <summary>What the command's exit code says. Help and docs/exit-codes.md repeat this list; a test compares them.</summary>
internal enum ExitCode
{
    /// <summary>Everything that was asked for was done.</summary>
    Done = 0,

    /// <summary>Some reports could not be taken in; the others were read and written.</summary>
    SomeRefused = 1,

    /// <summary>The command line is wrong; nothing was done.</summary>
    Usage = 2,

    /// <summary>No report could be taken in, or the one asked for is not there; nothing was written.</summary>
    NothingRead = 3,

    /// <summary>The output could not be written.</summary>
    OutputFailed = 4,

    /// <summary>The archive could not be opened, read or written, or holds something wrong. What was told as kept before is kept.</summary>
    ArchiveFailed = 5,

    /// <summary>The desk could not be opened: its address is taken, or would be open to others without accounts.</summary>
    CannotServe = 6,

    /// <summary>A fault of the program. Where it struck one report, the others were read and written.</summary>
    InternalError = 70,

    /// <summary>Stopped by Ctrl-C or a request to end. With --output nothing was written.</summary>
    Interrupted = 130,
}
