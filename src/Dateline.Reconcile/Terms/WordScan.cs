namespace Dateline.Reconcile.Terms;

/// <summary>What kind of word it is.</summary>
internal enum WordKind
{
    /// <summary>In small letters.</summary>
    Small,

    /// <summary>With a capital.</summary>
    Capital,

    /// <summary>In digits.</summary>
    Number,
}

/// <summary>Walks over the words and numbers of a text.</summary>
internal ref struct WordScan(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>What kind of word it is.</summary>
    public WordKind Kind { get; private set; }

    /// <summary>Whether it stands right after the word before: nothing but spaces and hyphens between them.</summary>
    public bool Follows { get; private set; }

    /// <summary>Goes to the next word.</summary>
    public bool Next()
    {
        Follows = true;
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            if (_text[_at] is not (' ' or '-' or '\u00A0')) Follows = false;
            _at++;
        }

        if (_at >= _text.Length) return false;
        int start = _at;
        bool number = char.IsDigit(_text[_at]);
        Kind = number ? WordKind.Number : char.IsUpper(_text[_at]) ? WordKind.Capital : WordKind.Small;
        while (_at < _text.Length && (number ? char.IsDigit(_text[_at]) : char.IsLetter(_text[_at]))) _at++;
        Word = _text[start.._at];
        return true;
    }
}
