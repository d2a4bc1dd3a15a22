namespace Dateline.Intake.Bytes;

/// <summary>Reads a source that is one report into memory.</summary>
internal static class WholeSource
{
    private const int FirstLength = 16 * 1024;

    /// <summary>All bytes, or null where there are more than <paramref name="most"/>; no more than that is ever held.</summary>
    public static ReadOnlyMemory<byte>? Read(Stream stream, int most)
    {
        // One byte more than known, so that the end is seen without making the buffer larger. The length is a hint:
        // special files have none, and a file may grow while it is read.
        long known = (stream as HeadStream)?.KnownLength ?? 0;
        var buffer = new byte[(int)Math.Min(Math.Max(known + 1, FirstLength), most + 1L)];
        int filled = 0, read;
        while ((read = stream.Read(buffer, filled, buffer.Length - filled)) > 0)
        {
            filled += read;
            if (filled > most) return null;
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, most + 1L));
        }

        return buffer.AsMemory(0, filled);
    }
}
