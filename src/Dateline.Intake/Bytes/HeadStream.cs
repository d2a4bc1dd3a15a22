namespace Dateline.Intake.Bytes;

/// <summary>A stream whose first bytes can be looked at before it is read; it may be a pipe, which cannot go back.</summary>
internal sealed class HeadStream : Stream
{
    private const int HeadLength = 4096;

    private readonly Stream _inner;
    private readonly byte[] _head = new byte[HeadLength];
    private readonly int _filled;
    private int _given;

    /// <summary>Reads the beginning of <paramref name="inner"/>, no further than needed to see what it is: its first line with something in it, or more where that opens markup, JSON over several lines or packed data.</summary>
    public HeadStream(Stream inner)
    {
        _inner = inner;
        int read;
        while (_filled < HeadLength && !IsEnough(Head) && (read = inner.Read(_head, _filled, HeadLength - _filled)) > 0) _filled += read;
    }

    /// <summary>The first bytes: up to 4,096, fewer where the first line or the stream ends before.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _filled);

    /// <summary>How many bytes there are in all, where that is known.</summary>
    public long? KnownLength => _inner.CanSeek ? _inner.Length : null;

    /// <summary>How many bytes were read from the stream so far.</summary>
    public long Given { get; private set; }

    /// <summary>The stream itself from its beginning, where it can go back; null where it cannot.</summary>
    public Stream? Rewound()
    {
        if (!_inner.CanSeek) return null;
        _inner.Position = 0;
        return _inner;
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_given == _filled) return Count(_inner.Read(buffer));
        int count = Math.Min(buffer.Length, _filled - _given);
        _head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return Count(count);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        Given += read;
        return read;
    }

    private static bool IsEnough(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        int first = head.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0) return false;
        head = head[first..];
        int end = head.IndexOf((byte)'\n');
        return end >= 0 && head[0] is not ((byte)'<' or 0x1F or 0) && head[..end].Trim(" \t\r"u8) is not ([(byte)'{'] or [(byte)'[']);
    }
}
