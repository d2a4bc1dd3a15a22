using System.Diagnostics;
using System.Text;

namespace Dateline.Cli.Tests;

/// <summary>What a run of the command came to.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record RunResult(int Code, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built command as users do: as a process with pipes.</summary>
internal static class DatelineProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The built command.</summary>
    public static string CommandPath { get; } = Path.Join(AppContext.BaseDirectory, "dateline.dll");

    /// <summary>Runs the command with nothing on standard input.</summary>
    public static RunResult Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs the command with bytes on standard input.</summary>
    public static RunResult Run(byte[] input, params string[] arguments)
    {
        using var process = Start("dotnet", [CommandPath, .. arguments]);
        return Finish(process, input);
    }

    /// <summary>Runs a line of a POSIX shell in which <c>$dateline</c> is the command.</summary>
    public static RunResult Shell(string line)
    {
        using var process = Start("bash", ["-c", $"dateline='dotnet {CommandPath}'; {line}"]);
        return Finish(process, []);
    }

    /// <summary>Starts a program with all its streams as pipes.</summary>
    public static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
            StandardErrorEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment.Remove("NO_COLOR");
        return Process.Start(start)!;
    }

    /// <summary>Gives a process its input and waits for its end.</summary>
    public static RunResult Finish(Process process, byte[] input)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all of it, which a test may be about.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("dateline does not come to an end.");
        }

        return new RunResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
