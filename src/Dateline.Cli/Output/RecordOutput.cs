using Microsoft.Win32.SafeHandles;

namespace Dateline.Cli.Output;

/// <summary>Where records go: standard output, or a file that appears whole or not at all.</summary>
internal sealed class RecordOutput : IDisposable
{
    private const int BufferLength = 64 * 1024;

    private readonly string _name;
    private readonly FileStream? _file;
    private readonly string? _temporary;
    private readonly string? _target;
    private readonly OutputStream _bytes;

    private RecordOutput(string name, Stream bytes, string? temporary = null, string? target = null)
    {
        _name = name;
        _temporary = temporary;
        _target = target;
        _file = bytes as FileStream;
        _bytes = new OutputStream(bytes, name);
        Stream = new BufferedStream(_bytes, BufferLength);
    }

    /// <summary>The bytes; buffered. Whoever writes leaves it open.</summary>
    public Stream Stream { get; }

    /// <summary>Opens an output; a file's place is tried at once, before anything is read.</summary>
    /// <param name="path">The file; null or <c>-</c> for standard output.</param>
    /// <exception cref="OutputFailure">The file cannot be written.</exception>
    public static RecordOutput Open(string? path)
    {
        if (path is null or "-") return new RecordOutput("standard output", OpenStandardOutput());
        try
        {
            return OpenFile(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OutputFailure(path, failure);
        }
    }

    /// <summary>Makes the output final: a file gets its name now. Without this call it never appears.</summary>
    /// <exception cref="OutputFailure">The last bytes or the name could not be written.</exception>
    public void Complete()
    {
        Stream.Flush();
        if (_temporary is null) return;
        try
        {
            _file!.Flush(flushToDisk: true);
            _file.Dispose();
            File.Move(_temporary, _target!, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailure(_name, failure);
        }
    }

    /// <summary>Closes the output. A file that is not complete vanishes; the one it was to replace stays as it was.</summary>
    public void Dispose()
    {
        _bytes.Dispose();
        if (_temporary is not null) File.Delete(_temporary);
    }

    // The framework's console stream keeps silent when a pipe has no reader any more, and we would go on for nothing.
    // A plain stream over the handle says so. Not for files: it would keep a position of its own, and two commands
    // that share one output file would write over each other.
    private static Stream OpenStandardOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek) return pipe;
        }

        return Console.OpenStandardOutput();
    }

    private static RecordOutput OpenFile(string path)
    {
        string full = Path.GetFullPath(path);
        string target = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
        if (Directory.Exists(target)) throw new IOException("it is a folder");
        if (IsDevice(target)) return new RecordOutput(path, new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0));
        string temporary = Path.Join(Path.GetDirectoryName(target), $".{Path.GetFileName(target)}.{Environment.ProcessId}.part");
        return new RecordOutput(path, new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 0), temporary, target);
    }

    // Renaming a file over a device would put the file in its place.
    private static bool IsDevice(string target) =>
        !OperatingSystem.IsWindows() && File.Exists(target) &&
        (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal));
}
