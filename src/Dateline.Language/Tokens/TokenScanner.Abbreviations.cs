using System.Buffers;
using System.Collections.Frozen;

namespace Dateline.Language.Tokens;

/// <summary>Full stops that belong to the word before them.</summary>
internal ref partial struct TokenScanner
{
    private static readonly FrozenDictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        WordList.Abbreviations();

    private static readonly SearchValues<char> VowelsAndDigits = SearchValues.Create("aeiouyAEIOUY0123456789");

    /// <summary>What the word is together with the full stop at <paramref name="dot"/>, or null where the stop stands alone.</summary>
    private readonly TokenKind? AbbreviationAt(int start, int dot)
    {
        if (dot - start > 12) return null;
        var word = _text[start..dot];
        if (!char.IsLetter(word[0])) return null;
        bool initial = word.Length == 1 && char.IsUpper(word[0]);
        if (!initial && Abbreviations.TryGetValue(word, out var kind)) return Known(kind, start, dot);
        if (IsAcronym(word)) return IsClock(word) ? TokenKind.Clock : TokenKind.MayEnd;
        if (word.Length == 1) return InitialAt(start, dot);
        return LooksShortened(word, dot) ? TokenKind.Within : null;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || (word.Length & 1) == 0) return false;
        for (int i = 0; i < word.Length; i++)
        {
            if ((i & 1) == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }

        return true;
    }

    private static bool IsClock(ReadOnlySpan<char> word) => word.Length == 3 && (word[0] | 0x20) is 'a' or 'p' && (word[2] | 0x20) == 'm';

    private readonly TokenKind? Known(Abbreviation kind, int start, int dot)
    {
        char next = NextOnLine(dot + 1);
        return kind switch
        {
            Abbreviation.Title => char.IsUpper(_text[start]) && (char.IsUpper(next) || next == '\0') ? TokenKind.Within : null,
            Abbreviation.Middle => TokenKind.Within,
            Abbreviation.Number => char.IsDigit(next) ? TokenKind.Within : null,
            Abbreviation.Month => char.IsUpper(_text[start]) ? TokenKind.MayEnd : null,
            Abbreviation.Day => char.IsUpper(_text[start]) && (char.IsDigit(next) || next == ',') ? TokenKind.MayEnd : null,
            Abbreviation.Place => char.IsUpper(_text[start]) && AfterComma() ? TokenKind.MayEnd : null,
            _ => TokenKind.MayEnd,
        };
    }

    private readonly bool AfterComma() => _tokens.Count > 0 && _text[_tokens.Starts[_tokens.Count - 1]] == ',';

    /// <summary>The next character after blanks, '\0' at the end of the line.</summary>
    private readonly char NextOnLine(int at)
    {
        int limit = at + 16;
        while (at < limit && ClassAt(at) is CharClass.Space or CharClass.Invisible && at < _text.Length) at++;
        return ClassAt(at) == CharClass.LineEnd ? '\0' : CharAt(at);
    }

    /// <summary>A single letter: an initial before a name, but not the pronoun "I" or a letter that ends a sentence.</summary>
    private readonly TokenKind? InitialAt(int start, int dot)
    {
        if (!char.IsUpper(_text[start])) return char.IsDigit(NextOnLine(dot + 1)) || char.IsLower(NextOnLine(dot + 1)) ? TokenKind.Within : null;
        int next = dot + 1;
        while (next < dot + 16 && ClassAt(next) is CharClass.Space && next < _text.Length) next++;
        if (char.IsLower(CharAt(next)) || CharAt(next) == ',') return TokenKind.Within;
        if (!char.IsUpper(CharAt(next))) return null;
        bool afterName = _tokens.Count == 0 || char.IsUpper(_text[_tokens.Starts[_tokens.Count - 1]]) || !CharTable.IsWord(_text[_tokens.Starts[_tokens.Count - 1]]);
        if (afterName) return TokenKind.Within;
        return _text[start] == 'I' || SentenceSplitter.IsStarter(WordAt(next)) ? null : TokenKind.Within;
    }

    private readonly ReadOnlySpan<char> WordAt(int at)
    {
        int end = at;
        while (end < at + 20 && CharTable.IsWord(CharAt(end))) end++;
        return _text[at..end];
    }

    /// <summary>A short word without vowels before a comma or a small letter.</summary>
    private readonly bool LooksShortened(ReadOnlySpan<char> word, int dot)
    {
        if (word.Length > 4 || word.ContainsAny(VowelsAndDigits)) return false;
        if (char.IsUpper(word[^1])) return false;
        char next = NextOnLine(dot + 1);
        return next is ',' or ';' || (char.IsLower(next) && next != CharAt(dot + 1));
    }

    private readonly bool IsDottedAbbreviation(int start, int dot)
    {
        int end = dot + 1;
        while (end < start + 9 && CharTable.IsWord(CharAt(end))) end++;
        return dot - start <= 6 && Abbreviations.ContainsKey(_text[start..end]) && !CharTable.IsWord(CharAt(end));
    }
}
