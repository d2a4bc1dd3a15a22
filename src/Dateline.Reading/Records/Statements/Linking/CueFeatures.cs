namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>What speaks for a piece of content belonging to a cue.</summary>
internal static class CueFeatures
{
    /// <summary>No cue: the piece stands for itself.</summary>
    public const int NoCue = -1;

    /// <summary>Fills <paramref name="row"/> with the features of giving <paramref name="content"/> to <paramref name="cue"/>.</summary>
    /// <param name="frame">The text's passages.</param>
    /// <param name="content">The number of the piece.</param>
    /// <param name="cue">The number of the cue, or <see cref="NoCue"/>.</param>
    /// <param name="previous">The cue that the piece before this one was given to, or <see cref="NoCue"/>.</param>
    /// <param name="row">Where to; cleared first.</param>
    public static void Fill(LinkFrame frame, int content, int cue, int previous, Features row)
    {
        row.Clear();
        var piece = frame.Spans[content].Range;
        uint shape = Surroundings.Shape(frame, piece);
        uint before = Surroundings.Before(frame, content), after = Surroundings.After(frame, content);
        if (cue == NoCue)
        {
            row.Add(1, shape);
            row.Add(2, before, after);
            row.Add(3, before, after, shape);
            return;
        }

        var signal = frame.Spans[cue].Range;
        bool left = cue < content;
        uint side = left ? 1u : 2u;
        uint gap = Features.Step(left ? piece.First - signal.AfterLast : signal.First - piece.AfterLast);
        uint sentences = Features.Step(Math.Abs(frame.Sentences[content] - frame.Sentences[cue]));
        uint paragraphs = Features.Step(Math.Abs(frame.Paragraphs[content] - frame.Paragraphs[cue]));
        uint cuesBetween = Between(frame, Part.Cue, content, cue), piecesBetween = Between(frame, Part.Content, content, cue);
        uint sourcesBetween = Between(frame, Part.Source, content, cue);
        uint path = Surroundings.Path(frame, Math.Min(content, cue), Math.Max(content, cue));
        uint word = frame.HashOf(signal), lastWord = frame.WordHash(signal.AfterLast - 1);
        uint chain = previous == NoCue ? 0u : previous == cue ? 1u : 2u;
        uint begins = frame.WordHash(piece.First);
        uint cueBefore = Surroundings.Before(frame, cue), cueAfter = Surroundings.After(frame, cue);
        uint place = side + (4 * Math.Min(cuesBetween, 3)) + (16 * Math.Min(piecesBetween, 3)) + (64 * Math.Min(sentences, 3));
        row.Add(10, side);
        row.Add(11, side, gap);
        row.Add(12, side, sentences, paragraphs);
        row.Add(13, side, cuesBetween, piecesBetween);
        row.Add(14, side, path);
        row.Add(15, path, word);
        row.Add(16, side, lastWord);
        row.Add(17, side, word, Math.Min(sentences, 1));
        row.Add(18, side, begins, gap == 0 ? 1u : 0);
        row.Add(19, side, chain, shape);
        row.Add(20, chain, cuesBetween, paragraphs);
        row.Add(21, path, chain, shape);
        row.Add(22, side, cueBefore, cueAfter);
        row.Add(23, place, cueBefore, cueAfter);
        row.Add(24, place, before, after);
        row.Add(25, place, shape, chain);
        row.Add(26, place, sourcesBetween);
        row.Add(27, side, frame.Quotes.Quoted(signal.First) ? 1u : 0, shape);
        row.Add(28, path, before, after);
        row.Add(29, place, lastWord, shape);
        row.Add(30, path, cueBefore, cueAfter);
    }

    private static uint Between(LinkFrame frame, Part part, int one, int other)
    {
        int low = Math.Min(one, other), high = Math.Max(one, other);
        return (uint)Math.Min(4, frame.CountBefore(part, high) - frame.CountBefore(part, low + 1));
    }
}
