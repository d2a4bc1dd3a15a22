using Dateline.Intake.Bytes;

namespace Dateline.Intake.Formats.JsonLines;

/// <summary>Cuts a stream into lines as bytes, holding one line at a time.</summary>
internal sealed class LineReader
{
    private readonly Stream _stream;
    private readonly TextEncoding _encoding;
    private readonly int _longest;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _lineLength;
    private bool _ended;

    /// <summary>Reads lines of at most <paramref name="longest"/> bytes; longer ones are passed over and marked.</summary>
    /// <param name="stream">The source from its first byte.</param>
    /// <param name="encoding">Its encoding; its mark is passed over.</param>
    /// <param name="longest">The most bytes that are held of a line.</param>
    public LineReader(Stream stream, TextEncoding encoding, int longest)
    {
        _stream = stream;
        _encoding = encoding;
        _longest = longest;
        while (_end < encoding.MarkLength && Fill() > 0) continue;
        _start = Math.Min(_end, encoding.MarkLength);
        Next = _start;
    }

    /// <summary>The number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The first byte of the current line in the source, from 0.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether the current line is longer than the longest and therefore empty here.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The current line without its line feed; until the next call of <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start - _lineLength - LineEnd, _lineLength);

    private long Next { get; set; }

    private int LineEnd { get; set; }

    /// <summary>Goes to the next line; false where there is none.</summary>
    public bool Read()
    {
        Number++;
        Offset = Next;
        IsTooLong = false;
        int searched = 0;
        while (true)
        {
            int at = _encoding.IndexOfLineFeed(_buffer.AsSpan(_start + searched, _end - _start - searched));
            if (at >= 0) return Take(searched + at, _encoding.IsUtf8 ? 1 : 2);
            searched = (_end - _start) & ~1;
            if (_ended) return _end > _start || IsTooLong ? Take(_end - _start, 0) : End();
            if (searched > _longest)
            {
                // What is held of too long a line is dropped, by whole characters, and the search goes on behind it.
                IsTooLong = true;
                _start += searched;
                Next += searched;
                searched = 0;
            }

            _ended = Fill() == 0;
        }
    }

    private bool Take(int length, int lineEnd)
    {
        IsTooLong |= length > _longest;
        _start += length + lineEnd;
        Next += length + lineEnd;
        _lineLength = IsTooLong ? 0 : length;
        LineEnd = lineEnd;
        return true;
    }

    private bool End()
    {
        _lineLength = LineEnd = 0;
        Number--;
        return false;
    }

    private int Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, _longest + 64L * 1024));
        int read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read;
    }
}
