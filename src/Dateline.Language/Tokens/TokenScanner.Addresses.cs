using System.Collections.Frozen;

namespace Dateline.Language.Tokens;

/// <summary>Web and mail addresses and file names, which stay whole.</summary>
internal ref partial struct TokenScanner
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = WordList.Words("domains.txt");

    // RFC 5321 allows no more before the at sign; it also bounds the look ahead from every word.
    private const int LongestMailbox = 64;

    private int ScanWordOrAddress(int start)
    {
        if (AtChunkStart(start))
        {
            if (WebEnd(start) is int web and > 0) return Emit(start, web, TokenKind.Address);
            if (MailEnd(start) is int mail and > 0) return Emit(start, mail, TokenKind.Address);
        }

        return ScanWord(start);
    }

    private readonly int WebEnd(int start)
    {
        if ((_text[start] | 0x20) is not ('h' or 'w' or 'f' or 'm')) return 0;
        var rest = _text[start..];
        int scheme = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) ? 6
            : rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if (scheme == 0 || !CharTable.IsWord(CharAt(start + scheme))) return 0;
        return AddressEnd(start + scheme);
    }

    /// <summary>The end of the address that goes on at <paramref name="from"/>, without the sentence's own marks after it.</summary>
    private readonly int AddressEnd(int from)
    {
        int end = from;
        int open = 0;
        bool brackets = false;
        for (; end < _text.Length; end++)
        {
            char c = _text[end];
            var kind = CharTable.Of(c);
            if (kind is <= CharClass.Invisible or CharClass.Quote or CharClass.OpenQuote or CharClass.CloseQuote || c is '<' or '>' or '|') break;
            brackets |= c == '(';
            if (c is '(' or '[') open++;
            if (c is ')' or ']' && --open < 0) break;
        }

        while (end > from && CharTable.Of(_text[end - 1]) is CharClass.Dot or CharClass.Bang or CharClass.Apostrophe or CharClass.Close
            or CharClass.Open or CharClass.Dash || (end > from && _text[end - 1] is ',' or ';' or ':'))
        {
            if (_text[end - 1] == ')' && open == 0 && brackets) break;
            end--;
        }

        return end;
    }

    private readonly int MailEnd(int start)
    {
        int at = start;
        int limit = Math.Min(_text.Length, start + LongestMailbox);
        while (at < limit && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '.' or '_' or '-' or '+' or '%')) at++;
        if (CharAt(at) != '@' || at == start || !CharTable.IsWord(CharAt(at + 1))) return 0;
        at++;
        while (char.IsAsciiLetterOrDigit(CharAt(at)) || (CharAt(at) is '.' or '-' && char.IsAsciiLetterOrDigit(CharAt(at + 1)))) at++;
        return at;
    }

    /// <summary>Whether the letters after the full stop at <paramref name="dot"/> make one address or file name with the word before.</summary>
    private readonly bool JoinsAddress(int start, int dot)
    {
        if (!CharTable.IsWord(CharAt(dot + 1))) return false;
        int end = dot + 1;
        while (end < dot + 8 && CharTable.IsWord(CharAt(end))) end++;
        if (char.IsLower(_text[dot + 1])) return dot > start;
        return Domains.Contains(_text[(dot + 1)..end]);
    }

    private readonly bool IsDomainBefore(int start, int slash)
    {
        int dot = _text[start..slash].LastIndexOf('.');
        return dot > 0 && slash - start - dot is >= 3 and <= 7 && char.IsAsciiLetterLower(_text[slash - 1]);
    }
}
