using Dateline.Text;

namespace Dateline.Cli.Output;

/// <summary>
/// Words for people, on standard error, a line each. Everything passes through <see cref="VisibleText"/> here: file names
/// and report text are hostile until then.
/// </summary>
internal static class Messages
{
    /// <summary>Something to know or to mend.</summary>
    public static void Say(string message)
    {
        Progress.Clear();
        Console.Error.WriteLine(VisibleText.OnOneLine("dateline: " + message));
    }

    /// <summary>A fault of the program itself.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="where">The report it struck; null where it struck the whole run.</param>
    public static void Fault(Exception fault, string? where)
    {
        Say($"{(where is null ? "" : where + ": ")}internal error, please report it: {fault.GetType().Name}: {fault.Message}");
        if (Environment.GetEnvironmentVariable("DATELINE_TRACE") is "1") Console.Error.WriteLine(VisibleText.OnManyLines(fault.ToString()));
    }

    /// <summary>An output that failed, and the exit code for it. A pipe that nobody reads any more is no failure.</summary>
    public static ExitCode Show(OutputFailure failure)
    {
        if (failure.IsClosedPipe) return ExitCode.Done;
        Say(failure.Message);
        return ExitCode.OutputFailed;
    }
}
