using System.Diagnostics;

namespace Dateline.Bench.Desk;

/// <summary>A desk in a process of its own.</summary>
internal sealed class DeskProcess : IAsyncDisposable
{
    private const int KiB = 1024;
    private readonly Process _process;

    private DeskProcess(Process process, Uri address, TimeSpan start) => (_process, Address, Start) = (process, address, start);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>How long it took until it said so.</summary>
    public TimeSpan Start { get; }

    /// <summary>The memory it holds now, in bytes (Linux).</summary>
    public long Resident => Status("VmRSS:");

    /// <summary>The most memory it held, in bytes (Linux).</summary>
    public long MostResident => Status("VmHWM:");

    /// <summary>Starts it on a port that is free.</summary>
    /// <param name="command">The command's assembly or program.</param>
    /// <param name="archive">The archive.</param>
    public static async Task<DeskProcess> StartAsync(string command, string archive)
    {
        bool isAssembly = command.EndsWith(".dll", StringComparison.Ordinal);
        string[] arguments = [.. isAssembly ? new[] { command } : [], "serve", archive, "--port", "0"];
        long start = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo(isAssembly ? "dotnet" : command, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The desk did not open.");
        return new(process, new Uri(address), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Asks for the page of reports once; how long that took, in ms.</summary>
    public async Task<double> FirstPageAsync()
    {
        using var client = new HttpClient();
        long start = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync(new Uri(Address, "/reports"));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private long Status(string name) => File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) * KiB).First();
}
