namespace Dateline.Language.Tokens;

/// <summary>Apostrophes and single quotation marks, which share their characters.</summary>
internal ref partial struct TokenScanner
{
    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Shortened =
        WordList.Words("shortened.txt");

    private readonly bool IsApostrophe(int at) => ClassAt(at) == CharClass.Apostrophe;

    /// <summary>An apostrophe that no word took: a contraction's end, a shortened word, a year, or a quotation mark.</summary>
    private int ScanApostrophe(int start)
    {
        if (FollowsWord(start) && ContractionEnd(start) is int end and > 0) return Emit(start, end, TokenKind.Word);
        if (IsApostrophe(start + 1) && SameMark(start)) return ScanDoubled(start);
        char c = _text[start];
        bool freeBefore = _gap != Gap.None || PreviousOpens();
        if (freeBefore && c != '‘' && ShortenedEnd(start) is int shortened and > 0) return Emit(start, shortened, TokenKind.Word);
        bool opens = c is '‘' or '‛' || (c != '’' && freeBefore && ClassAt(start + 1) > CharClass.Invisible);
        if (c == '’' && freeBefore && !_singleOpen && CharTable.IsWord(CharAt(start + 1))) opens = true;
        _singleOpen = opens;
        return Emit(start, start + 1, opens ? TokenKind.OpenQuote : TokenKind.CloseQuote);
    }

    /// <summary>Whether an apostrophe may go on with the word before it, which it follows at once or, in a text cut into tokens, after a space.</summary>
    private readonly bool FollowsWord(int start) =>
        start > 0 && (_gap == Gap.None
            || (_gap == Gap.Space && !_singleOpen && _tokens.Count > 0 && _tokens.Kinds[_tokens.Count - 1] == TokenKind.Word
                && ContractionEnd(start) is int end and > 0 && ClassAt(end) <= CharClass.Invisible));

    private readonly bool SameMark(int at) => _text[at] == _text[at + 1] && _text[at] != '\u00B4';

    /// <summary>Two single marks that stand for a double one.</summary>
    private int ScanDoubled(int start)
    {
        bool opens = _text[start] is '`' or '‘' || (_text[start] == '\'' && !_doubleOpen && (_gap != Gap.None || PreviousOpens()));
        _doubleOpen = opens;
        return Emit(start, start + 2, opens ? TokenKind.OpenQuote : TokenKind.CloseQuote);
    }

    /// <summary>The end of 's, 're, 'll and their like at an apostrophe, or 0.</summary>
    private readonly int ContractionEnd(int apostrophe)
    {
        int at = apostrophe + 1;
        int letters = 0;
        while (letters < 3 && CharTable.IsWord(CharAt(at + letters))) letters++;
        if (letters is 0 or 3) return 0;
        char first = (char)(CharAt(at) | 0x20);
        if (letters == 1) return first is 's' or 'm' or 'd' ? at + 1 : 0;
        char second = (char)(CharAt(at + 1) | 0x20);
        return (first, second) is ('l', 'l') or ('r', 'e') or ('v', 'e') ? at + 2 : 0;
    }

    /// <summary>The end of 'em, 'til, '90s and their like, or 0.</summary>
    private readonly int ShortenedEnd(int apostrophe)
    {
        int at = apostrophe + 1;
        int end = at;
        while (end < at + 6 && CharTable.IsWord(CharAt(end))) end++;
        if (end == at || end == at + 6) return 0;
        var word = _text[at..end];
        if (!char.IsAsciiDigit(word[0])) return IsApostrophe(end) && word.Length > 1 ? 0 : ShortenedWord(word, end);
        bool year = word.Length is 2 or 3 && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's');
        if (!year || CharAt(end) is '%' or ',') return 0;
        bool plural = word.Length == 2 && IsApostrophe(end) && CharAt(end + 1) == 's' && !CharTable.IsWord(CharAt(end + 2));
        return plural ? end + 2 : end;
    }

    private static int ShortenedWord(ReadOnlySpan<char> word, int end) => Shortened.Contains(word) ? end : 0;
}
