using System.Collections.Frozen;

namespace Dateline.Language.Tokens;

/// <summary>Words and numbers: what joins their parts, and where they are cut.</summary>
internal ref partial struct TokenScanner
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = WordList.Words("prefixes.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = WordList.Words("units.txt", asWritten: true);
    private static readonly FrozenDictionary<string, (int First, int Second)>.AlternateLookup<ReadOnlySpan<char>> Contractions =
        WordList.Contractions();

    private int ScanWord(int start)
    {
        int at = start;
        while (true)
        {
            at = SkipWordChars(at);
            int joined = JoinAt(start, at);
            if (joined == at) break;
            at = joined;
        }

        if (CharAt(at) == '.' && ClassAt(at + 1) != CharClass.Dot && AbbreviationAt(start, at) is { } kind)
            return Emit(start, at + 1, kind);
        if (IsApostrophe(at) && NegationAt(start, at)) return CutNegation(start, at);
        if (IsApostrophe(at) && YouAllAt(start, at)) return Emit(start, at + 1, TokenKind.Word);
        if (CharAt(at) == '/' && IsDomainBefore(start, at)) return Emit(start, AddressEnd(at), TokenKind.Address);
        return EmitWord(start, at);
    }

    private readonly int SkipWordChars(int at)
    {
        for (; at < _text.Length; at++)
        {
            var kind = CharTable.Of(_text[at]);
            if (kind is CharClass.Letter or CharClass.Digit) continue;
            if (kind == CharClass.Surrogate && IsLetterPair(at)) at++;
            else if (kind == CharClass.Invisible && WordAfterInvisible(at) is int next and > 0) at = next;
            else break;
        }

        return at;
    }

    private readonly int WordAfterInvisible(int at)
    {
        while (ClassAt(at) == CharClass.Invisible) at++;
        return CharTable.IsWord(CharAt(at)) ? at : 0;
    }

    /// <summary>Where the word goes on after the sign at <paramref name="at"/>, or <paramref name="at"/> itself where it ends.</summary>
    private readonly int JoinAt(int start, int at)
    {
        if (at == start || at + 1 >= _text.Length || !CharTable.IsWord(_text[at + 1])) return at;
        char c = _text[at];
        bool digits = char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiDigit(_text[at + 1]);
        bool joins = c switch
        {
            '.' => digits || DotJoins(start, at),
            ',' => digits && IsThousands(at),
            ':' => digits,
            '/' => digits ? char.IsAsciiDigit(_text[start]) : SlashJoins(start, at),
            '&' => at - start <= 4 && char.IsLetter(_text[at - 1]) && char.IsLetter(_text[at + 1]),
            '@' => true,
            '\u00B7' => true,
            _ => false,
        };
        if (joins) return at + 1;
        return CharTable.Of(c) switch
        {
            CharClass.Hyphen => HyphenJoins(start, at),
            CharClass.Apostrophe => ApostropheJoins(start, at) ? at + 1 : at,
            _ => at,
        };
    }

    /// <summary>Whether three digits follow a comma, or two and then three as in "5,00,000".</summary>
    private readonly bool IsThousands(int comma) =>
        DigitsAfter(comma) == 3 || (DigitsAfter(comma) == 2 && CharAt(comma + 3) == ',' && DigitsAfter(comma + 3) is 2 or 3);

    private readonly int DigitsAfter(int at)
    {
        int count = 0;
        while (count < 5 && char.IsAsciiDigit(CharAt(at + 1 + count))) count++;
        return count;
    }

    private readonly bool SlashJoins(int start, int slash)
    {
        int end = slash + 1;
        while (end < slash + 4 && CharTable.IsWord(CharAt(end))) end++;
        return slash - start == 1 && end - slash <= 3 && CharAt(end) != '/';
    }

    private readonly bool DotJoins(int start, int dot)
    {
        bool single = dot - start == 1 || (dot - start >= 3 && _text[dot - 2] == '.');
        if (single && char.IsLetter(_text[dot - 1]))
        {
            char after = CharAt(dot + 2);
            return char.IsLetter(_text[dot + 1]) && (after == '.' || !CharTable.IsWord(after) || char.IsLower(_text[dot + 1]));
        }

        return IsDottedAbbreviation(start, dot) || (char.IsDigit(_text[dot - 1]) && char.IsLower(_text[dot + 1])) || JoinsAddress(start, dot)
            || (char.IsAsciiDigit(_text[dot + 1]) && (dot - start < 3 || char.IsDigit(_text[start])));
    }

    /// <summary>Prefixes and telephone numbers stay whole; other compounds end here.</summary>
    private readonly int HyphenJoins(int start, int hyphen)
    {
        if (char.IsAsciiDigit(_text[hyphen - 1]) && char.IsAsciiDigit(_text[start])) return NumberGroupsEnd(start, hyphen);
        bool inCompound = _gap == Gap.None && ClassAt(start - 1) == CharClass.Hyphen;
        if (inCompound || !Prefixes.Contains(_text[start..hyphen])) return hyphen;
        return hyphen + 1;
    }

    private readonly int NumberGroupsEnd(int start, int hyphen)
    {
        if (_gap == Gap.None && ClassAt(start - 1) == CharClass.Hyphen) return hyphen;
        int at = hyphen, groups = 1, group = 0;
        for (; at < hyphen + 32; at++)
        {
            char c = CharAt(at);
            if (char.IsAsciiDigit(c)) group++;
            else if (c == '-' && char.IsAsciiDigit(CharAt(at + 1))) (groups, group) = (groups + 1, 0);
            else break;
        }

        bool local = groups == 2 && group == 4 && hyphen - start is 3 or 5;
        return (groups > 2 || local) && !char.IsLetter(CharAt(at)) ? at : hyphen;
    }

    private readonly bool ApostropheJoins(int start, int apostrophe)
    {
        if (!char.IsLetter(_text[apostrophe + 1]) || _text[apostrophe] is '‘') return false;
        if (char.IsAsciiDigit(_text[apostrophe - 1])) return IsDecade(start, apostrophe);
        if (ContractionEnd(apostrophe) > 0 || NegationAt(start, apostrophe)) return false;
        return !YouAllAt(start, apostrophe);
    }

    /// <summary>Whether the apostrophe is that of "y'all", which is cut after it.</summary>
    private readonly bool YouAllAt(int start, int apostrophe) =>
        apostrophe - start == 1 && (_text[start] | 0x20) == 'y' && _text[(apostrophe + 1)..].StartsWith("all");

    private readonly bool IsDecade(int start, int apostrophe) =>
        apostrophe - start is 2 or 4 && _text[apostrophe - 1] == '0' && CharAt(apostrophe + 1) == 's' && !CharTable.IsWord(CharAt(apostrophe + 2));

    private readonly bool NegationAt(int start, int apostrophe) =>
        apostrophe - start > 1 && (_text[apostrophe - 1] | 0x20) == 'n' && (CharAt(apostrophe + 1) | 0x20) == 't'
        && !CharTable.IsWord(CharAt(apostrophe + 2));

    private int CutNegation(int start, int apostrophe)
    {
        Emit(start, apostrophe - 1, TokenKind.Word);
        return Emit(apostrophe - 1, apostrophe + 2, TokenKind.Word);
    }

    /// <summary>Writes a word whole, or as the parts of a contraction, a number and its unit.</summary>
    private int EmitWord(int start, int end)
    {
        var word = _text[start..end];
        if (char.IsAsciiDigit(word[0])) return EmitNumber(start, end);
        if (word.Length is >= 3 and <= 9 && Contractions.TryGetValue(word, out var parts))
        {
            Emit(start, start + parts.First, TokenKind.Word);
            if (parts.Second > 0) Emit(start + parts.First, start + parts.First + parts.Second, TokenKind.Word);
            return Emit(start + parts.First + parts.Second, end, TokenKind.Word);
        }

        if (CharAt(end) == '$' && end - start <= 2 && char.IsAsciiLetterUpper(_text[end - 1])) return Emit(start, end + 1, TokenKind.Symbol);
        if (word.Length <= 2 && ClassAt(end) == CharClass.Hyphen && ClassAt(end + 1) <= CharClass.LineEnd) return Emit(start, end + 1, TokenKind.Word);
        bool dropped = word.Length > 3 && IsApostrophe(end) && !_singleOpen && word.EndsWith("in") && char.IsLower(word[0])
            && ClassAt(end + 1) <= CharClass.Invisible;
        return Emit(start, dropped ? end + 1 : end, TokenKind.Word);
    }

    private int EmitNumber(int start, int end)
    {
        int digits = start;
        while (digits < end && (char.IsAsciiDigit(_text[digits]) || _text[digits] is '.' or ',' or ':')) digits++;
        if (digits == end || end - digits > 8 || !Units.Contains(_text[digits..end])) return Emit(start, end, digits == end ? TokenKind.Number : TokenKind.Word);
        Emit(start, digits, TokenKind.Number);
        return Emit(digits, end, TokenKind.Word);
    }
}
