using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Language.Models;

/// <summary>
/// A trained model as it lies on disk, mapped into memory: named sections of little-endian numbers. Nothing is parsed or
/// copied when it is opened; pages are read when they are first used, and shared between processes.
/// </summary>
/// <remarks>
/// Layout: 8 bytes magic <c>DATELIN1</c>; int32 section count, int32 zero; then per section 16 bytes of ASCII name
/// (zero-padded), int64 offset from the file's start, int64 length in bytes; sections begin at multiples of 64.
/// </remarks>
public sealed unsafe class ModelFile : IDisposable
{
    private const int HeaderSize = 16, EntrySize = 32, NameSize = 16;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly long _length;
    private readonly Dictionary<string, (long Offset, long Length)> _sections = new(StringComparer.Ordinal);

    private ModelFile(string path)
    {
        Path = path;
        _length = new FileInfo(path).Length;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, _length, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start;
    }

    /// <summary>The first bytes of every model file.</summary>
    public static ReadOnlySpan<byte> Magic => "DATELIN1"u8;

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Opens a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no model, or is cut short.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ModelFile Open(string path)
    {
        if (new FileInfo(path).Length < HeaderSize) throw new InvalidDataException($"{path} is no model file: it is too short.");
        var model = new ModelFile(path);
        try
        {
            model.ReadDirectory();
            return model;
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>The numbers of a section, in place; valid until the file is disposed.</summary>
    /// <exception cref="InvalidDataException">The model has no such section.</exception>
    public ReadOnlySpan<T> Section<T>(string name)
        where T : unmanaged
    {
        T* start = Pointer<T>(name, out int count);
        return new(start, count);
    }

    /// <summary>The address of a section's numbers; valid until the file is disposed.</summary>
    /// <exception cref="InvalidDataException">The model has no such section.</exception>
    public T* Pointer<T>(string name, out int count)
        where T : unmanaged
    {
        if (!_sections.TryGetValue(name, out var section)) throw new InvalidDataException($"{Path} has no section '{name}'.");
        count = (int)(section.Length / sizeof(T));
        return (T*)(_start + section.Offset);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    /// <summary>Writes a model file whole.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="sections">Names of at most 16 ASCII letters, and their bytes.</param>
    public static void Write(string path, IReadOnlyList<(string Name, byte[] Data)> sections)
    {
        using var output = new BinaryWriter(File.Create(path));
        output.Write(Magic);
        output.Write(sections.Count);
        output.Write(0);
        long at = Align(HeaderSize + ((long)sections.Count * EntrySize));
        foreach (var (name, data) in sections)
        {
            output.Write(Encoding.ASCII.GetBytes(name.PadRight(NameSize, '\0')));
            output.Write(at);
            output.Write((long)data.Length);
            at = Align(at + data.Length);
        }

        foreach (var (_, data) in sections)
        {
            output.Write(new byte[Align(output.BaseStream.Position) - output.BaseStream.Position]);
            output.Write(data);
        }
    }

    private static long Align(long offset) => (offset + 63) / 64 * 64;

    private void ReadDirectory()
    {
        var header = new ReadOnlySpan<byte>(_start, HeaderSize);
        if (!header.StartsWith(Magic)) throw new InvalidDataException($"{Path} is no model file: it does not begin as one.");
        int count = MemoryMarshal.Read<int>(header[8..]);
        if (count < 0 || HeaderSize + ((long)count * EntrySize) > _length) throw new InvalidDataException($"{Path} is cut short.");
        for (int i = 0; i < count; i++)
        {
            var entry = new ReadOnlySpan<byte>(_start + HeaderSize + (i * EntrySize), EntrySize);
            string name = Encoding.ASCII.GetString(entry[..NameSize]).TrimEnd('\0');
            long offset = MemoryMarshal.Read<long>(entry[NameSize..]), length = MemoryMarshal.Read<long>(entry[(NameSize + 8)..]);
            if (offset < 0 || length < 0 || length > int.MaxValue || offset > _length - length) throw new InvalidDataException($"{Path} is cut short.");
            _sections[name] = (offset, length);
        }
    }
}
