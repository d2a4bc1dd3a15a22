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
        int first = 0;
        for (int token = 0; token < _tokens.Count; token++)
        {
            bool paragraph = token == 0 || _tokens.Gaps[token] == Gap.Paragraph;
            if (paragraph) list = default;
            if (paragraph) paragraphs.Add(token);
            if (!paragraph && !StartsItem(token, first, ref list) && !StartsSentence(token, first)) continue;
            if (paragraph) StartsItem(token, token, ref list);
            sentences.Add(token);
            first = token;
        }

        return (sentences.ToArray(), paragraphs.ToArray());
    }

    private ReadOnlySpan<char> Word(int token) => _text[_tokens.Starts[token].._tokens.Ends[token]];

    private char First(int token) => _text[_tokens.Starts[token]];

    /// <summary>Whether a sentence begins at a token inside a paragraph; <paramref name="first"/> began the one before it.</summary>
    private bool StartsSentence(int token, int first)
    {
        int end = token - 1;
        if (Closes(token)) return false;
        while (end > first && Closes(end)) end--;
        return _tokens.Kinds[end] switch
        {
            TokenKind.Stop => StopEnds(end, token),
            TokenKind.WideStop => true,
            TokenKind.Bang => BangEnds(end, token),
            TokenKind.Ellipsis => EllipsisEnds(end, token),
            TokenKind.MayEnd => CanBegin(token) && (end < token - 1 || IsStarterAt(token)),
            TokenKind.Clock => CanBegin(token) && !IsFronted(first, end),
            _ => false,
        };
    }

    /// <summary>Whether a token is a closing mark that belongs to the sentence before it.</summary>
    private bool Closes(int token) => _tokens.Kinds[token] is TokenKind.CloseQuote or TokenKind.Close;

    /// <summary>Whether what begins at a token can begin a sentence: a capital, a number, a letter without case, a quotation.</summary>
    private bool CanBegin(int token)
    {
        for (int limit = Math.Min(token + 3, _tokens.Count); token < limit; token++)
        {
            if (_tokens.Kinds[token] is TokenKind.OpenQuote or TokenKind.Open) continue;
            char c = First(token);
            return char.IsUpper(c) || char.IsDigit(c) || (char.IsLetter(c) && !char.IsLower(c))
                || _tokens.Kinds[token] is TokenKind.Bullet or TokenKind.Address || c is '$' or '£' or '€' or '#' or '@' or '—' or '\'' or '’';
        }

        return _tokens.Kinds[token - 1] == TokenKind.OpenQuote;
    }

    private bool IsStarterAt(int token)
    {
        bool opened = _tokens.Kinds[token] is TokenKind.OpenQuote or TokenKind.Open;
        if (opened) token++;
        return token < _tokens.Count && (opened || IsStarter(Word(token)));
    }

    private bool StopEnds(int stop, int token)
    {
        if (_tokens.Kinds[token] == TokenKind.Stop) return false;
        int spaced = SpacedDots(stop);
        if (spaced == 3) return false;
        if (spaced == 1 && SpacedDots(token) > 0) return false;
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

    private bool BangEnds(int bang, int token)
    {
        if (!CanBegin(token)) return false;
        if (bang < token - 1 && SpeakerFollows(token)) return false;
        bool name = bang > 0 && _tokens.Gaps[bang] == Gap.None && Marked.Contains(Word(bang - 1)) && char.IsUpper(First(bang - 1));
        return !name || IsStarterAt(token);
    }

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
