namespace Dateline.Intake.Containers;

/// <summary>What comes out of a container, counted; what is wrong with it is said in words of our own.</summary>
/// <param name="inner">The unpacked bytes.</param>
/// <param name="expansion">Where they are counted.</param>
/// <param name="length">How many there must be, where the container says so.</param>
internal sealed class UnpackedStream(Stream inner, Expansion expansion, long? length = null) : Stream
{
    private const string Broken = "holds packed data that is broken or cut off";

    private long _given;

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
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new ContainerException(Broken, failure);
        }

        _given += read;
        if (read == 0 && buffer.Length > 0 && _given < length) throw new ContainerException(Broken);

        expansion.Count(read);
        return read;
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
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
