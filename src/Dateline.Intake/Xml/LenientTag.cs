namespace Dateline.Intake.Xml;

/// <summary>One start tag, read leniently.</summary>
internal sealed class LenientTag
{
    private readonly string _text;
    private readonly EntityReader _entities;

    /// <summary>Reads the tag whose <c>&lt;</c> stands at <paramref name="start"/>, before a name.</summary>
    public LenientTag(string text, int start, EntityReader entities)
    {
        _text = text;
        _entities = entities;
        End = start + 1;
        Name = ReadName();
        while (ReadAttribute()) continue;
    }

    /// <summary>The name as it is written, with its prefix.</summary>
    public string Name { get; }

    /// <summary>The attributes as they are written, their values with references replaced.</summary>
    public List<(string Name, string Value)> Attributes { get; } = [];

    /// <summary>Whether the tag closes its own element.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Where the text goes on.</summary>
    public int End { get; private set; }

    /// <summary>How much was wrong.</summary>
    public int Faults { get; private set; }

    private bool ReadAttribute()
    {
        SkipSpace();
        if (End >= _text.Length || _text[End] == '<')
        {
            Faults++;
            return false;
        }

        if (_text[End] == '>')
        {
            End++;
            return false;
        }

        if (_text[End] == '/' && End + 1 < _text.Length && _text[End + 1] == '>')
        {
            End += 2;
            IsEmpty = true;
            return false;
        }

        if (!LenientXml.IsNameStart(_text[End]))
        {
            Faults++;
            End++;
            return true;
        }

        string name = ReadName();
        string value = ReadValue();
        if (Attributes.Exists(attribute => attribute.Name.Equals(name, StringComparison.Ordinal))) Faults++;
        else if (Attributes.Count <= XmlLimits.MostAttributes) Attributes.Add((name, value));
        return true;
    }

    private string ReadValue()
    {
        SkipSpace();
        if (End >= _text.Length || _text[End] != '=')
        {
            Faults++;
            return "";
        }

        End++;
        SkipSpace();
        if (End >= _text.Length) return "";
        char quote = _text[End];
        if (quote is '"' or '\'')
        {
            // A value that is never closed ends with its tag. Looking no further than the next "<" keeps the time linear.
            int stop = _text.AsSpan(End + 1).IndexOfAny(quote, '<');
            if (stop >= 0 && _text[End + 1 + stop] == quote) return Take(End + 1, stop, 1);
            Faults++;
            End++;
        }

        Faults++;
        int length = _text.AsSpan(End).IndexOfAny(" \t\r\n>");
        return Take(End, length < 0 ? _text.Length - End : length, 0);
    }

    private string Take(int start, int length, int closing)
    {
        End = start + length + closing;
        return _entities.Replace(_text.AsSpan(start, length));
    }

    private string ReadName()
    {
        int start = End;
        while (End < _text.Length && LenientXml.IsNamePart(_text[End])) End++;
        return _text[start..End];
    }

    private void SkipSpace()
    {
        while (End < _text.Length && char.IsWhiteSpace(_text[End])) End++;
    }
}
