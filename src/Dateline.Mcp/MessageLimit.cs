namespace Dateline.Mcp;

/// <summary>
/// What comes in, message by message, a line each. It ends where a line is longer than any honest one, so that no sender can make the server hold more than that.
/// </summary>
/// <remarks>The end is told only when what came before it is answered: the server drops what it is about at the end, and whoever pipes messages in wants the answers.</remarks>
/// <param name="inner">Where the messages come from.</param>
/// <param name="answered">Ends when everything is answered that came in, so many lines.</param>
internal sealed class MessageLimit(Stream inner, Func<long, CancellationToken, Task> answered) : Stream
{
    private long _line, _lines;

    /// <summary>Whether it ended because a message was too long.</summary>
    public bool IsExceeded { get; private set; }

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
    public override int Read(Span<byte> buffer) => IsExceeded ? 0 : Counted(buffer, inner.Read(buffer));

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsExceeded) return 0;
        int read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (read == 0) await answered(_lines, cancellationToken).ConfigureAwait(false);
        return Counted(buffer.Span, read);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

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
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(ReadOnlySpan<byte> buffer, int read)
    {
        var bytes = buffer[..read];
        for (int end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            IsExceeded |= _line + end > Limits.LongestMessage;
            if (_line + end > 0) _lines++;
            bytes = bytes[(end + 1)..];
            _line = 0;
        }

        _line += bytes.Length;
        IsExceeded |= _line > Limits.LongestMessage;
        return IsExceeded ? 0 : read;
    }
}
