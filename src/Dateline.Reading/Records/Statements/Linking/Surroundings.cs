namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>What stands next to a passage, in it and on the way from one passage to another, as small numbers.</summary>
internal static class Surroundings
{
    private const int LongestPath = 12;
    private const int FarthestPath = 400;

    /// <summary>What stands right before a passage: a sign, another passage, the start of its sentence.</summary>
    public static uint Before(LinkFrame frame, int span)
    {
        int token = frame.Spans[span].Range.First;
        if (span > 0 && frame.Spans[span - 1].Range.AfterLast == token) return 20 + (uint)frame.Spans[span - 1].Part;
        if (token == frame.Tokens.Sentences[frame.Sentences[span]]) return 1;
        return SignAt(frame, token - 1);
    }

    /// <summary>What stands right after a passage.</summary>
    public static uint After(LinkFrame frame, int span)
    {
        int token = frame.Spans[span].Range.AfterLast;
        if (span + 1 < frame.Spans.Length && frame.Spans[span + 1].Range.First == token) return 20 + (uint)frame.Spans[span + 1].Part;
        return SignAt(frame, token);
    }

    /// <summary>How a piece of content begins and ends: quotation marks, a comma, a full stop.</summary>
    public static uint Shape(LinkFrame frame, TokenRange piece)
    {
        uint shape = 0;
        int last = piece.AfterLast - 1;
        if (frame.Quotes[piece.First] == QuoteState.Opening) shape |= 1;
        else if (frame.Quotes.Quoted(piece.First)) shape |= 2;
        if (frame.Quotes[last] == QuoteState.Closing) shape |= 4;
        else if (frame.Quotes.Quoted(last)) shape |= 8;
        if ((shape & 4) != 0 && last > piece.First) last--;
        uint sign = SignAt(frame, last);
        return shape | (sign << 4);
    }

    /// <summary>The way from one passage to a later one: the parts, signs and turns between them, at most twelve.</summary>
    public static uint Path(LinkFrame frame, int from, int to)
    {
        uint hash = 17;
        uint last = 0;
        int steps = 0, span = from + 1;
        int sentence = frame.Sentences[from] + 1;
        int end = Math.Min(frame.Spans[to].Range.First, frame.Spans[from].Range.AfterLast + FarthestPath);
        for (int token = frame.Spans[from].Range.AfterLast; token < end; token++)
        {
            uint step;
            if (span < to && frame.Spans[span].Range.First == token)
            {
                step = 20 + (uint)frame.Spans[span].Part;
                token = frame.Spans[span].Range.AfterLast - 1;
                span++;
            }
            else
            {
                step = SignAt(frame, token);
            }

            if (step == last && step < 20) continue;
            last = step;
            hash = Features.Mix(hash, step);
            if (++steps == LongestPath) return Features.Mix(hash, 99);
        }

        while (sentence < frame.Tokens.Sentences.Length && frame.Tokens.Sentences[sentence] <= end && steps++ < LongestPath)
        {
            hash = Features.Mix(hash, 98);
            sentence++;
        }

        return hash;
    }

    private static uint SignAt(LinkFrame frame, int token)
    {
        if (token < 0 || token >= frame.Tokens.Count) return 1;
        var word = frame.Tokens[token];
        if (frame.Quotes[token] == QuoteState.Opening) return 2;
        if (frame.Quotes[token] == QuoteState.Closing) return 3;
        return word switch
        {
            "," => 4,
            "." or "!" or "?" or "…" => 5,
            ":" => 6,
            ";" => 7,
            "-" or "–" or "—" or "--" => 8,
            "(" or "[" => 9,
            ")" or "]" => 10,
            "and" => 11,
            "but" or "or" => 12,
            "that" => 13,
            "who" or "which" => 14,
            "to" => 15,
            "as" => 16,
            "by" => 17,
            _ => 0,
        };
    }
}
