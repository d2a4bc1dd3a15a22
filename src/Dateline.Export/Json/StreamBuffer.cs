using System.Buffers;

namespace Dateline.Export.Json;

/// <summary>Collects bytes and hands them to a stream in large pieces. The stream stays open.</summary>
internal sealed class StreamBuffer(Stream output) : IBufferWriter<byte>
{
    private const int Size = 64 * 1024;
    private byte[] _bytes = new byte[Size];
    private int _filled;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _filled);
        _filled += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_filled);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_filled);
    }

    /// <summary>Hands on what was collected.</summary>
    public void Empty()
    {
        if (_filled == 0) return;
        int filled = _filled;
        _filled = 0;
        output.Write(_bytes, 0, filled);
    }

    /// <summary>Hands on what was collected and flushes the stream.</summary>
    public void Flush()
    {
        Empty();
        output.Flush();
    }

    private void MakeRoom(int wanted)
    {
        wanted = Math.Max(wanted, 256);
        if (_bytes.Length - _filled >= wanted) return;
        Empty();
        if (_bytes.Length < wanted) _bytes = new byte[wanted];
    }
}
