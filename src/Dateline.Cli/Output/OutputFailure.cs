namespace Dateline.Cli.Output;

/// <summary>An output that takes no more.</summary>
internal sealed class OutputFailure : Exception
{
    private const int BrokenPipeOnUnix = 32;
    private const int BrokenPipeOnWindows = unchecked((int)0x8007006D);
    private const int ClosingPipeOnWindows = unchecked((int)0x800700E8);

    /// <summary>Makes the failure of the output of a name.</summary>
    public OutputFailure(string name, Exception cause)
        : base($"{name}: cannot be written: {Describe(cause)}", cause)
    {
        IsClosedPipe = cause is IOException { HResult: BrokenPipeOnUnix or BrokenPipeOnWindows or ClosingPipeOnWindows };
    }

    /// <summary>Whether the output is a pipe whose reader has gone away, as <c>head</c> does when it has enough.</summary>
    public bool IsClosedPipe { get; }

    private static string Describe(Exception cause) => cause switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "permission is missing",
        _ => cause.Message,
    };
}
