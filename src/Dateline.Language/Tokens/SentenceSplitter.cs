using System.Collections.Frozen;

namespace Dateline.Language.Tokens;

/// <summary>Finds where sentences and paragraphs begin.</summary>
internal readonly ref partial struct SentenceSplitter
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = WordList.Words("starters.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Marked = WordList.Words("marked.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Saying = WordList.Words("saying.txt");

    private readonly ReadOnlySpan<char> _text;
    private readonly TokenBuffer _tokens;

    public SentenceSplitter(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>Whether a word begins sentences far more often than it goes on with a name.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => Starters.Contains(word);

    /// <summary>The first tokens of the sentences and of the paragraphs.</summary>
    public (int[] Sentences, int[] Paragraphs) Split()
    {
        if (_tokens.Count == 0) return ([], []);
        MarkParagraphs();
        var sentences = new Growing((_tokens.Count / 16) + 4);
        var paragraphs = new Growing((_tokens.Count / 64) + 4);
        var list = default(ListState);
        int first = 0, last = 0, referenceEnd = 0;
        bool casual = false;
        for (int token = 0; token < _tokens.Count; token++)
        {
            bool paragraph = token == 0 || _tokens.Gaps[token] == Gap.Paragraph;
            if (paragraph) list = default;
            if (paragraph) paragraphs.Add(token);
            if (paragraph) casual = char.IsLower(First(token)) && MarkerStyle(token) == 0;
            if (IsReference(token)) referenceEnd = token + (_tokens.Kinds[token] == TokenKind.Open ? 3 : 1);
            bool closes = Closes(token) || token < referenceEnd;
            bool starts = paragraph || StartsItem(token, first, ref list) || (!closes && StartsSentence(token, first, last, casual));
            if (!closes || starts) last = token;
            if (!starts) continue;
            StartsItem(token, token, ref list);
            sentences.Add(token);
            first = token;
        }

        return (sentences.ToArray(), paragraphs.ToArray());
    }

    private ReadOnlySpan<char> Word(int token) => _text[_tokens.Starts[token].._tokens.Ends[token]];

    private char First(int token) => _text[_tokens.Starts[token]];

    /// <summary>
    /// Whether a sentence begins at a token inside a paragraph; <paramref name="first"/> began the one before it
    /// and <paramref name="end"/> is its last token but for closing marks. In a paragraph that begins without a capital, sentences
    /// need none.
    /// </summary>
    private bool StartsSentence(int token, int first, int end, bool casual)
    {
        if (IsItemMark(end, first)) return false;
        if (casual && _tokens.Kinds[end] is TokenKind.Stop or TokenKind.Bang && _tokens.Gaps[token] != Gap.None
            && char.IsLower(First(token)) && end == token - 1) return true;
        return _tokens.Kinds[end] switch
        {
            TokenKind.Stop => StopEnds(end, token),
            TokenKind.WideStop => true,
            TokenKind.Bang => BangEnds(end, token),
            TokenKind.Ellipsis => EllipsisEnds(end, token),
            TokenKind.MayEnd => CanBegin(token) && (end < token - 1 || IsStarterAt(token)),
            TokenKind.Clock => CanBegin(token) && _tokens.Kinds[token] != TokenKind.Open && !IsFronted(first, end),
            _ => false,
        };
    }

    /// <summary>Whether a token is a closing mark that belongs to the sentence before it.</summary>
    private bool Closes(int token) => _tokens.Kinds[token] is TokenKind.CloseQuote or TokenKind.Close;

    /// <summary>Whether the mark of a footnote begins at a token: "[7]" or a number set right after the sentence's end.</summary>
    private bool IsReference(int token)
    {
        if (_tokens.Kinds[token] == TokenKind.Open)
        {
            return First(token) == '[' && token + 2 < _tokens.Count && _tokens.Kinds[token + 1] == TokenKind.Number
                && _tokens.Kinds[token + 2] == TokenKind.Close;
        }

        if (_tokens.Kinds[token] != TokenKind.Number || _tokens.Gaps[token] != Gap.None || token < 2) return false;
        return _tokens.Kinds[token - 1] == TokenKind.Stop && _tokens.Kinds[token - 2] is TokenKind.Word or TokenKind.Close
            && (token + 1 == _tokens.Count || _tokens.Gaps[token + 1] != Gap.None);
    }

    /// <summary>Whether what begins at a token can begin a sentence: a capital, a number, a letter without case, a quotation.</summary>
    private bool CanBegin(int token)
    {
        for (int limit = Math.Min(token + 3, _tokens.Count); token < limit; token++)
        {
            if (_tokens.Kinds[token] is TokenKind.OpenQuote or TokenKind.Open) continue;
            char c = First(token);
            if (c is '-' or '–' or '—') return token + 1 < _tokens.Count && _tokens.Gaps[token + 1] != Gap.None && char.IsUpper(First(token + 1));
            return char.IsUpper(c) || char.IsDigit(c) || (char.IsLetter(c) && !char.IsLower(c))
                || _tokens.Kinds[token] is TokenKind.Bullet or TokenKind.Address || c is '$' or '£' or '€' or '#' or '@' or '\'' or '’';
        }

        return _tokens.Kinds[token - 1] == TokenKind.OpenQuote;
    }

    private bool IsStarterAt(int token)
    {
        bool opened = _tokens.Kinds[token] == TokenKind.OpenQuote;
        if (opened) token++;
        return token < _tokens.Count && (opened || IsStarter(Word(token)));
    }

    private bool StopEnds(int stop, int token)
    {
        bool attached = _tokens.Gaps[stop] == Gap.None;
        if (_tokens.Kinds[token] == TokenKind.Stop) return attached && OmissionBegins(token);
        int dots = SpacedDots(stop);
        if (dots == 3 || (dots == 4 && !attached && _tokens.Gaps[stop - 3] == Gap.None)) return false;
        if (stop > 0 && First(stop - 1) is '°' or 'º' && char.IsDigit(First(token))) return false;
        if (!CanBegin(token)) return false;
        return _tokens.Gaps[token] != Gap.None || token - stop > 1 || char.IsUpper(First(token));
    }

    /// <summary>How many full stops with blanks between them end at a token.</summary>
    private int SpacedDots(int stop)
    {
        int count = 0;
        while (stop >= 0 && count < 8 && _tokens.Kinds[stop] == TokenKind.Stop)
        {
            count++;
            if (_tokens.Gaps[stop] == Gap.None) break;
            stop--;
        }

        return count;
    }

    /// <summary>Whether the three spaced full stops of an omission, and then a word, follow the end of a sentence.</summary>
    private bool OmissionBegins(int token)
    {
        int end = token;
        while (end < token + 4 && end < _tokens.Count && _tokens.Kinds[end] == TokenKind.Stop && _tokens.Gaps[end] != Gap.None) end++;
        return end == token + 3 && end < _tokens.Count && _tokens.Kinds[end] == TokenKind.Word;
    }

    private bool BangEnds(int bang, int token)
    {
        if (_tokens.Gaps[token] == Gap.None && bang == token - 1 && !IsLoneWord(bang, token)) return false;
        if (!CanBegin(token)) return false;
        if (bang < token - 1 && SpeakerFollows(token)) return false;
        bool name = bang > 0 && _tokens.Gaps[bang] == Gap.None && Marked.Contains(Word(bang - 1)) && char.IsUpper(First(bang - 1));
        return !name || IsStarterAt(token);
    }

    /// <summary>Whether a sentence's mark stands between two words without a space, not inside or before a name like "!Kung".</summary>
    private bool IsLoneWord(int bang, int token) =>
        _tokens.Gaps[bang] == Gap.None && (_tokens.Kinds[token] != TokenKind.Word || _tokens.Ends[token] - _tokens.Starts[token] > 1);

    /// <summary>Whether a name and a verb of saying follow: what was quoted and who said it are one sentence.</summary>
    private bool SpeakerFollows(int token)
    {
        if (IsStarter(Word(token))) token++;
        for (int limit = Math.Min(token + 5, _tokens.Count); token < limit && _tokens.Kinds[token] == TokenKind.Word; token++)
        {
            if (Saying.Contains(Word(token))) return true;
            if (!char.IsUpper(First(token))) return false;
        }

        return false;
    }

    private bool EllipsisEnds(int ellipsis, int token)
    {
        if (!CanBegin(token) || _tokens.Kinds[token] == TokenKind.Number) return false;
        if (ellipsis > 0 && _tokens.Kinds[ellipsis - 1] == TokenKind.Open && token - ellipsis > 1) return false;
        if (_tokens.Gaps[ellipsis] == Gap.Space && ellipsis == token - 1 && Word(token) is "I") return false;
        return _tokens.Gaps[token] != Gap.None || token - ellipsis > 1;
    }

    /// <summary>Whether a sentence has only begun, with a time: "At 5 a.m. ...".</summary>
    private bool IsFronted(int first, int clock) => clock - first <= 3 && clock > first && !char.IsDigit(First(first)) && IsStarter(Word(first));
}

/// <summary>A growing array of numbers.</summary>
internal struct Growing(int capacity)
{
    private int[] _items = new int[capacity];
    private int _count;

    public void Add(int item)
    {
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        _items[_count++] = item;
    }

    public readonly int[] ToArray() => _items.AsSpan(0, _count).ToArray();
}
