using System.Globalization;

namespace Dateline.Intake.Formats.Warc;

/// <summary>Goes through the records of a web archive one at a time; no more is held than one header and, where it is asked for, one block.</summary>
/// <param name="stream">The archive, unpacked.</param>
internal sealed class WarcReader(Stream stream)
{
    private const int LongestHeader = 256 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _offset;
    private long _left;
    private int _number;

    /// <summary>Why there is no further record, after <see cref="Next"/> has given none; null where the archive is at its end.</summary>
    public (string Reason, long Offset)? Trouble { get; private set; }

    /// <summary>The next record; null at the end, or where the archive is broken. A block that was not read is passed over.</summary>
    /// <exception cref="InvalidDataException">The archive is packed, and what it is packed in is broken.</exception>
    public WarcRecord? Next()
    {
        if (!Skip()) return null;
        long offset = _offset;
        while (ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                offset = _offset;
                continue;
            }

            if (!line.AsSpan().StartsWith("WARC/"u8)) return Fail("holds what is no record where one should begin", offset);
            return ReadHeader(offset);
        }

        return null;
    }

    /// <summary>The block of the current record; null where it is longer than <paramref name="most"/>, or the archive ends within it.</summary>
    public byte[]? ReadBlock(int most)
    {
        if (_left > most) return null;
        var block = new byte[(int)_left];
        int filled = 0;
        while (filled < block.Length && (_start < _end || Fill()))
        {
            int count = Math.Min(block.Length - filled, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(block.AsSpan(filled));
            filled += count;
            Advance(count);
        }

        _left -= filled;
        return _left == 0 ? block : null;
    }

    private WarcRecord? ReadHeader(long offset)
    {
        var headers = new HeaderFields();
        int length = 0;
        while (ReadLine() is { } line)
        {
            if (line.Length == 0) return Record(offset, headers);
            headers.Add(line);
            length += line.Length;
            if (length > LongestHeader) return Fail($"has a record whose header is longer than {LongestHeader / 1024} KiB", offset);
        }

        return Fail("ends within the header of a record: the file was cut off", offset);
    }

    private WarcRecord? Record(long offset, HeaderFields headers)
    {
        if (!long.TryParse(headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out _left))
            return Fail("has a record that does not say how long it is", offset);
        return new WarcRecord(++_number, offset, headers, _left);
    }

    private bool Skip()
    {
        if (Trouble is not null) return false;
        while (_left > 0)
        {
            if (_start == _end && !Fill())
            {
                Fail("ends within a record: the file was cut off", _offset);
                return false;
            }

            int count = (int)Math.Min(_left, _end - _start);
            Advance(count);
            _left -= count;
        }

        return true;
    }

    // A line without its end; null at the end of the archive, where an unfinished line is dropped.
    private byte[]? ReadLine()
    {
        byte[] before = [];
        while (_start < _end || Fill())
        {
            var held = _buffer.AsSpan(_start, _end - _start);
            int feed = held.IndexOf((byte)'\n');
            byte[] line = [.. before, .. feed < 0 ? held : held[..feed]];
            Advance(feed < 0 ? held.Length : feed + 1);
            if (feed >= 0) return line is [.., (byte)'\r'] ? line[..^1] : line;
            if (line.Length > LongestHeader) return line;
            before = line;
        }

        if (before.Length > 0) Fail("ends within the header of a record: the file was cut off", _offset);
        return null;
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    private void Advance(int count)
    {
        _start += count;
        _offset += count;
    }

    private WarcRecord? Fail(string reason, long offset)
    {
        Trouble ??= (reason, offset);
        return null;
    }
}
