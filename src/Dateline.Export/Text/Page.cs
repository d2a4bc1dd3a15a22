namespace Dateline.Export.Text;

/// <summary>Lines of limited width: words are wrapped, colours begin and end within a line.</summary>
internal sealed class Page(TextWriter output, int width, bool color)
{
    private readonly int _width = Math.Max(width, 20);
    private Ink _ink;
    private int _column;
    private bool _wordOnLine;

    /// <summary>The columns of a line, at least 20.</summary>
    public int Width => _width;

    /// <summary>Writes an empty line.</summary>
    public void Line() => output.Write('\n');

    /// <summary>Writes a paragraph, all lines indented alike.</summary>
    public void Paragraph(int indent, params ReadOnlySpan<Run> runs)
    {
        Begin(ref indent);
        Flow(indent, runs);
        End();
    }

    /// <summary>Writes a lead in a column of its own and the text beside it; a lead too wide gets a line of its own.</summary>
    public void Entry(int indent, Run lead, int leadColumns, params ReadOnlySpan<Run> runs)
    {
        int body = Math.Min(Begin(ref indent) + leadColumns, _width * 2 / 3);
        Flow(indent, [lead]);
        if (_column > body - 1) End();
        Pad(body);
        _wordOnLine = false;
        Flow(body, runs);
        End();
    }

    /// <summary>Writes a line of pieces that are known to fit, each from a column of its own.</summary>
    public void Aligned(params ReadOnlySpan<(int Column, Run Run)> pieces)
    {
        foreach (var (column, run) in pieces)
        {
            Pad(column);
            Put(run.Text, run.Ink);
            _column += Columns.Of(run.Text);
        }

        End();
    }

    /// <summary>Deep nesting stops at half the width: the words need room.</summary>
    private int Begin(ref int indent)
    {
        indent = Math.Min(indent, _width / 2);
        Pad(indent);
        _wordOnLine = false;
        return indent;
    }

    private void Flow(int indent, ReadOnlySpan<Run> runs)
    {
        var words = new WordQueue(runs);
        while (words.Next(out ReadOnlySpan<Run> word, out int columns))
        {
            if (_wordOnLine && _column + 1 + columns > _width)
            {
                End();
                Pad(indent);
            }
            else if (_wordOnLine)
            {
                Put(" ", word[0].Ink == _ink ? _ink : Ink.Plain);
                _column++;
            }

            foreach (var piece in word) PutBroken(piece, indent);
            _wordOnLine = true;
        }
    }

    /// <summary>Writes a piece of a word; one longer than a line is broken where the line ends.</summary>
    private void PutBroken(Run piece, int indent)
    {
        ReadOnlySpan<char> rest = piece.Text;
        while (!rest.IsEmpty)
        {
            if (_column >= _width)
            {
                End();
                Pad(indent);
            }

            int fits = Columns.Fitting(rest, _width - _column, out int taken);
            if (fits == 0)
            {
                _column = _width;
                continue;
            }

            Put(rest[..fits], piece.Ink);
            _column += taken;
            rest = rest[fits..];
        }
    }

    private void Put(ReadOnlySpan<char> text, Ink ink)
    {
        if (color && ink != _ink)
        {
            if (_ink != Ink.Plain) output.Write(Inks.Reset);
            output.Write(Inks.Begin(ink));
        }

        _ink = ink;
        output.Write(text);
    }

    private void Pad(int column)
    {
        if (color && _ink != Ink.Plain) output.Write(Inks.Reset);
        _ink = Ink.Plain;
        for (; _column < column; _column++) output.Write(' ');
    }

    private void End()
    {
        if (color && _ink != Ink.Plain) output.Write(Inks.Reset);
        _ink = Ink.Plain;
        _column = 0;
        _wordOnLine = false;
        output.Write('\n');
    }
}
