using System.Globalization;
using System.Text;

namespace Dateline.Language.Tokens;

/// <summary>
/// Cuts a text into tokens in one pass. What it looks ahead for is bounded or is then passed over, so that time stays
/// linear on any text.
/// </summary>
internal ref partial struct TokenScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _titleEnd;
    private TokenBuffer _tokens;
    private Gap _gap;
    private int _tokenStart;
    private bool _doubleOpen;
    private bool _singleOpen;

    /// <summary>Prepares to scan <paramref name="text"/>; a paragraph ends at <paramref name="titleEnd"/>.</summary>
    public TokenScanner(ReadOnlySpan<char> text, int titleEnd)
    {
        _text = text;
        _titleEnd = titleEnd;
        _tokens = new TokenBuffer((text.Length / 4) + 16);
    }

    /// <summary>The tokens of the whole text.</summary>
    public TokenBuffer Scan()
    {
        int at = 0;
        while (at < _text.Length)
        {
            at = SkipSpace(at);
            if (at >= _text.Length) break;
            _tokenStart = at;
            at = ScanOne(at);
        }

        return _tokens;
    }

    private readonly char CharAt(int at) => (uint)at < (uint)_text.Length ? _text[at] : '\0';

    private readonly CharClass ClassAt(int at) => (uint)at < (uint)_text.Length ? CharTable.Of(_text[at]) : CharClass.Space;

    private int SkipSpace(int at)
    {
        int lines = 0;
        int first = at;
        for (; at < _text.Length; at++)
        {
            char c = _text[at];
            if (c == ' ') continue;
            var kind = CharTable.Of(c);
            if (kind > CharClass.Invisible) break;
            if (kind != CharClass.LineEnd) continue;
            if (c == '\u2029') lines++;
            if (c != '\n' || CharAt(at - 1) != '\r') lines++;
        }

        if (at > first && first <= _titleEnd && at >= _titleEnd) lines = 2;
        if (at > first || first == 0) EnterGap(lines);
        return at;
    }

    private void EnterGap(int lines)
    {
        _gap = lines switch { 0 => Gap.Space, 1 => Gap.Line, _ => Gap.Paragraph };
        if (lines < 2) return;
        _doubleOpen = false;
        _singleOpen = false;
    }

    private int Emit(int start, int end, TokenKind kind)
    {
        _tokens.Add(start, end, kind, _gap);
        _gap = Gap.None;
        return end;
    }

    private int ScanOne(int at)
    {
        char c = _text[at];
        switch (CharTable.Of(c))
        {
            case CharClass.Letter:
            case CharClass.Digit:
                return ScanWordOrAddress(at);
            case CharClass.Surrogate:
                return IsLetterPair(at) ? ScanWordOrAddress(at) : ScanPicture(at);
            case CharClass.Apostrophe:
                return ScanApostrophe(at);
            case CharClass.Quote:
                return ScanStraightQuote(at);
            case CharClass.OpenQuote:
                _doubleOpen = true;
                return Emit(at, at + RunOfTwo(at, '«'), TokenKind.OpenQuote);
            case CharClass.CloseQuote:
                _doubleOpen = false;
                return Emit(at, at + RunOfTwo(at, '»'), TokenKind.CloseQuote);
            case CharClass.Dot:
                return ScanDots(at);
            case CharClass.Bang:
                return ScanBangs(at);
            case CharClass.Open:
                return ScanOpen(at);
            case CharClass.Close:
                return Emit(at, at + 1, TokenKind.Close);
            case CharClass.WideStop:
                return Emit(at, at + 1, TokenKind.WideStop);
            case CharClass.Bullet:
                return Emit(at, at + 1, TokenKind.Bullet);
            case CharClass.Hyphen:
                return ScanHyphen(at);
            default:
                return ScanSymbol(at);
        }
    }

    private readonly int RunOfTwo(int at, char c) => _text[at] == c && CharAt(at + 1) == c ? 2 : 1;

    /// <summary>Whether a surrogate pair at <paramref name="at"/> is a letter, a mark or a digit.</summary>
    private readonly bool IsLetterPair(int at)
    {
        if (Rune.DecodeFromUtf16(_text[at..], out var rune, out _) != System.Buffers.OperationStatus.Done) return false;
        var category = Rune.GetUnicodeCategory(rune);
        return category <= UnicodeCategory.DecimalDigitNumber;
    }

    /// <summary>An emoji with what is joined to it, a flag, or another sign beyond the basic plane; a lone half stands alone.</summary>
    private int ScanPicture(int start)
    {
        int at = start;
        while (true)
        {
            bool flag = IsFlagHalf(at);
            at += char.IsHighSurrogate(_text[at]) && char.IsLowSurrogate(CharAt(at + 1)) ? 2 : 1;
            if (flag && IsFlagHalf(at)) at += 2;
            while (CharAt(at) == '\uFE0F' || CharAt(at) == '\u20E3' || IsSkinTone(at)) at += ClassAt(at) == CharClass.Surrogate ? 2 : 1;
            if (CharAt(at) != '\u200D' || !(ClassAt(at + 1) is CharClass.Surrogate or CharClass.Symbol)) break;
            at++;
        }

        return Emit(start, at, TokenKind.Symbol);
    }

    private readonly bool IsFlagHalf(int at) => CharAt(at) == '\uD83C' && CharAt(at + 1) is >= '\uDDE6' and <= '\uDDFF';

    private readonly bool IsSkinTone(int at) => CharAt(at) == '\uD83C' && CharAt(at + 1) is >= '\uDFFB' and <= '\uDFFF';

    private int ScanDots(int start)
    {
        int at = start;
        bool sign = false;
        for (; ClassAt(at) == CharClass.Dot; at++) sign |= _text[at] == '\u2026';
        if (at - start > 1 || sign) return Emit(start, at, TokenKind.Ellipsis);
        bool domain = CharTable.IsWord(CharAt(at)) && _gap != Gap.None;
        return domain ? ScanDotted(start) : Emit(start, at, TokenKind.Stop);
    }

    /// <summary>A word that begins with a full stop: ".50", ".doc", ".com".</summary>
    private int ScanDotted(int start)
    {
        int at = start + 1;
        while (CharTable.IsWord(CharAt(at))) at++;
        return Emit(start, at, char.IsAsciiDigit(_text[start + 1]) ? TokenKind.Number : TokenKind.Word);
    }

    /// <summary>An opening bracket, or an omission in brackets as one token.</summary>
    private int ScanOpen(int at)
    {
        if (_text[at] == '[' && _text[(at + 1)..] is ['…', ']', ..]) return Emit(at, at + 3, TokenKind.Symbol);
        if (_text[at] == '[' && _text[(at + 1)..] is ['.', '.', '.', ']', ..]) return Emit(at, at + 5, TokenKind.Symbol);
        return Emit(at, at + 1, TokenKind.Open);
    }

    private int ScanBangs(int start)
    {
        int at = start;
        while (ClassAt(at) == CharClass.Bang) at++;
        return Emit(start, at, TokenKind.Bang);
    }

    private int ScanStraightQuote(int at)
    {
        bool spaceBefore = _gap != Gap.None || PreviousOpens();
        bool spaceAfter = ClassAt(at + 1) <= CharClass.Invisible;
        bool opens = spaceBefore == spaceAfter ? !_doubleOpen : spaceBefore;
        _doubleOpen = opens;
        return Emit(at, at + 1, opens ? TokenKind.OpenQuote : TokenKind.CloseQuote);
    }

    private readonly bool PreviousOpens() =>
        _tokens.Count == 0 || _tokens.Kinds[_tokens.Count - 1] is TokenKind.Open or TokenKind.OpenQuote
        || (_tokenStart > 0 && ClassAt(_tokenStart - 1) is CharClass.Dash or CharClass.Hyphen);

    private int ScanHyphen(int start)
    {
        int at = start;
        while (ClassAt(at) == CharClass.Hyphen) at++;
        return Emit(start, at, TokenKind.Symbol);
    }

    /// <summary>A sign, or a run of one sign; handles, hashtags, signed numbers and pictures of the basic plane.</summary>
    private int ScanSymbol(int start)
    {
        char c = _text[start];
        if (c is '@' or '#' && char.IsLetter(CharAt(start + 1)) && AtChunkStart(start)) return ScanHandle(start);
        if (c is ':' or ';' && FaceLength(start) is int face and > 0) return Emit(start, start + face, TokenKind.Symbol);
        if (c == '+' && char.IsAsciiDigit(CharAt(start + 1)) && AtChunkStart(start)) return ScanSigned(start);
        int at = start + 1;
        if (c is '*' or '=' or '~' or '#' or '+' or '<' or '>' or '^' or '|' or '$' or '—' or '–')
        {
            while (CharAt(at) == c) at++;
        }

        while (CharAt(at) is '\uFE0F' or '\u20E3') at++;
        return Emit(start, at, TokenKind.Symbol);
    }

    /// <summary>The length of a face made of signs, as ":-)", or 0.</summary>
    private readonly int FaceLength(int start)
    {
        if (_gap == Gap.None && ClassAt(start - 1) is CharClass.Letter or CharClass.Digit) return 0;
        int at = CharAt(start + 1) == '-' ? start + 2 : start + 1;
        return CharAt(at) is ')' or '(' or 'D' or 'P' && ClassAt(at + 1) <= CharClass.LineEnd ? at + 1 - start : 0;
    }

    private readonly bool AtChunkStart(int at) =>
        at == 0 || ClassAt(at - 1) is <= CharClass.Invisible or CharClass.Open or CharClass.Quote or CharClass.OpenQuote
            or CharClass.Apostrophe or CharClass.Dash
        || _text[at - 1] is '<' or '/' or '.' or ',' or ':';

    private int ScanHandle(int start)
    {
        int at = start + 1;
        while (CharTable.IsWord(CharAt(at))) at++;
        return Emit(start, at, TokenKind.Address);
    }

    private int ScanSigned(int start)
    {
        int at = start + 1;
        while (char.IsAsciiDigit(CharAt(at)) || (CharAt(at) == '.' && char.IsAsciiDigit(CharAt(at + 1)))) at++;
        return Emit(start, at, TokenKind.Number);
    }
}
