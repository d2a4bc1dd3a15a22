using System.Diagnostics;
using System.Text.Json;

namespace Dateline.Bench;

/// <summary><c>dateline add</c> as a process of its own, with its lines of what it kept as they come.</summary>
internal sealed class AddProcess : IDisposable
{
    private readonly Process _process;
    private readonly Thread _listener;
    private readonly List<string> _kept = [];

    /// <summary>Starts it.</summary>
    /// <param name="command">The built command, <c>dateline.dll</c>.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="told">Called for each report that it says is kept, on another thread; null for none.</param>
    public AddProcess(string command, string archive, Action? told = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string word in new[] { command, "add", "--archive", archive, "--format", "jsonl", "-" }) start.ArgumentList.Add(word);
        _process = Process.Start(start)!;
        _listener = new Thread(() => Listen(told));
        _listener.Start();
    }

    /// <summary>The ids of the reports that it said are kept; whole after <see cref="Wait"/>.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>Its standard input.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for its end, and until all it said has been heard; gives its exit code.</summary>
    public int Wait()
    {
        _process.WaitForExit();
        _listener.Join();
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    private void Listen(Action? told)
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            // A line that was cut off by the kill says nothing.
            if (!line.EndsWith('}')) continue;
            using var json = JsonDocument.Parse(line);
            _kept.Add(json.RootElement.GetProperty("id").GetString()!);
            told?.Invoke();
        }
    }
}
