namespace Dateline.Language.Tokens;

/// <summary>The items of a list that runs on within a paragraph.</summary>
internal readonly ref partial struct SentenceSplitter
{
    /// <summary>
    /// Whether a token is a bullet or the next marker of the list that is running: "2." after "1.", "b)" after "a)". The first
    /// marker counts only at the beginning of a sentence.
    /// </summary>
    private bool StartsItem(int token, int first, ref ListState list)
    {
        if (_tokens.Kinds[token] == TokenKind.Bullet) return true;
        bool opens = token == first || (token > 0 && _tokens.Kinds[token - 1] == TokenKind.Bullet);
        int number = MarkerNumber(token);
        if (number < 0 || MarkerStyle(token) is var style && style == 0) return false;
        bool goesOn = list.Style == style && number == list.Number + 1;
        if (!goesOn && !(opens && number <= 1)) return false;
        list = new ListState(number, style);
        return goesOn;
    }

    /// <summary>Whether the mark at <paramref name="end"/> belongs to the number or letter of a list item that has just begun.</summary>
    private bool IsItemMark(int end, int first)
    {
        if (_tokens.Kinds[first] == TokenKind.Bullet && first < end) first++;
        return end - first <= 1 && end >= first && MarkerNumber(first) >= 0 && MarkerStyle(first) > 0;
    }

    /// <summary>The number of a marker: 7 for "7", 1 for "a"; -1 for any other token.</summary>
    private int MarkerNumber(int token)
    {
        var word = Word(token);
        if (word is [.., '.']) word = word[..^1];
        if (word.Length is 1 && char.IsAsciiLetterLower(word[0])) return word[0] - 'a' + 1;
        return word.Length is 1 or 2 && int.TryParse(word, out int number) ? number : -1;
    }

    /// <summary>The signs after a marker: 1 for ".", 2 for ")", 3 for ".)", 0 for none; letters count apart.</summary>
    private int MarkerStyle(int token)
    {
        int at = _tokens.Ends[token];
        int style = _text[at - 1] == '.' ? 1 : 0;
        if (style == 0 && at < _text.Length && _text[at] == '.') (style, at) = (1, at + 1);
        if (at < _text.Length && _text[at] == ')') (style, at) = (style + 2, at + 1);
        if (style == 0 || at >= _text.Length || CharTable.Of(_text[at]) != CharClass.Space) return 0;
        while (at < _text.Length && CharTable.Of(_text[at]) == CharClass.Space) at++;
        if (at >= _text.Length || !(char.IsUpper(_text[at]) || (style == 2 && char.IsLower(_text[at])))) return 0;
        return char.IsLetter(First(token)) ? style + 4 : style;
    }

    private readonly record struct ListState(int Number, int Style);
}
