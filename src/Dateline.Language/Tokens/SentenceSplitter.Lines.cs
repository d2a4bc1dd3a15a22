namespace Dateline.Language.Tokens;

/// <summary>What a line end means: a new paragraph, or nothing in a text that was broken to fit a page.</summary>
internal readonly ref partial struct SentenceSplitter
{
    /// <summary>Turns every single line end into a paragraph's or a mere space.</summary>
    private void MarkParagraphs()
    {
        bool wrapped = IsWrapped();
        int block = 0;
        while (block < _tokens.Count)
        {
            int end = block + 1;
            while (end < _tokens.Count && _tokens.Gaps[end] != Gap.Paragraph) end++;
            MarkBlock(block, end, wrapped);
            block = end;
        }
    }

    private void MarkBlock(int block, int end, bool wrapped)
    {
        bool list = char.IsLower(First(block)) && !EndsSentence(end - 1);
        int longest = wrapped ? LongestLine(block, end) : 0;
        int lineStart = block;
        for (int token = block + 1; token < end; token++)
        {
            if (_tokens.Gaps[token] != Gap.Line) continue;
            int length = _tokens.Ends[token - 1] - _tokens.Starts[lineStart];
            bool joins = !list && Joins(token, wrapped && length * 10 >= longest * 7);
            _tokens.Gaps[token] = joins ? Gap.Space : Gap.Paragraph;
            lineStart = token;
        }
    }

    /// <summary>Whether the line that begins at a token goes on with the paragraph of the line before it.</summary>
    private bool Joins(int token, bool full)
    {
        if (_tokens.Kinds[token] == TokenKind.Bullet) return false;
        if (EndsSentence(token - 1)) return full;
        return full || StartsLower(token) || _tokens.Kinds[token - 1] == TokenKind.Within;
    }

    private bool StartsLower(int token) => char.IsLower(First(token)) || Closes(token) || First(token) is ',' or ';' or '('
        || _tokens.Kinds[token] is TokenKind.Stop or TokenKind.Bang;

    /// <summary>Whether most lines stop where the page did: many end without the mark of a sentence and the next goes on small.</summary>
    private bool IsWrapped()
    {
        int lines = 0, cut = 0;
        for (int token = 1; token < _tokens.Count; token++)
        {
            if (_tokens.Gaps[token] != Gap.Line) continue;
            lines++;
            if (!EndsSentence(token - 1) && StartsLower(token)) cut++;
        }

        return lines > 1 && cut * 3 >= lines;
    }

    private int LongestLine(int block, int end)
    {
        int longest = 0, lineStart = block;
        for (int token = block + 1; token <= end; token++)
        {
            if (token < end && _tokens.Gaps[token] != Gap.Line) continue;
            longest = Math.Max(longest, _tokens.Ends[token - 1] - _tokens.Starts[lineStart]);
            lineStart = token;
        }

        return longest;
    }

    /// <summary>Whether the sentence's mark stands at a token, closing marks passed over.</summary>
    private bool EndsSentence(int token)
    {
        int limit = Math.Max(0, token - 4);
        while (token > limit && Closes(token)) token--;
        return _tokens.Kinds[token] is TokenKind.Stop or TokenKind.WideStop or TokenKind.Bang or TokenKind.Ellipsis or TokenKind.MayEnd or TokenKind.Clock;
    }
}
