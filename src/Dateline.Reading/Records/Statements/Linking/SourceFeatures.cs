namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>What speaks for a source belonging to a cue.</summary>
internal static class SourceFeatures
{
    /// <summary>No source: the report does not say who.</summary>
    public const int NoSource = -1;

    /// <summary>Fills <paramref name="row"/> with the features of giving <paramref name="source"/> to <paramref name="cue"/>.</summary>
    /// <param name="frame">The text's passages.</param>
    /// <param name="cue">The number of the cue.</param>
    /// <param name="source">The number of the source, or <see cref="NoSource"/>.</param>
    /// <param name="previous">The source of the cue before this one, or <see cref="NoSource"/>.</param>
    /// <param name="sides">1 where the cue has content on its left, plus 2 where it has content on its right.</param>
    /// <param name="row">Where to; cleared first.</param>
    public static void Fill(LinkFrame frame, int cue, int source, int previous, uint sides, Features row)
    {
        row.Clear();
        var signal = frame.Spans[cue].Range;
        uint before = Surroundings.Before(frame, cue), after = Surroundings.After(frame, cue);
        uint word = frame.HashOf(signal), firstWord = frame.WordHash(signal.First), lastWord = frame.WordHash(signal.AfterLast - 1);
        if (source == NoSource)
        {
            row.Add(101, before, after);
            row.Add(102, word);
            row.Add(103, firstWord, before);
            row.Add(104, lastWord, sides, before);
            row.Add(105, frame.WordHash(signal.First - 1));
            return;
        }

        var name = frame.Spans[source].Range;
        bool left = source < cue;
        uint side = left ? 1u : 2u;
        uint gap = Features.Step(left ? signal.First - name.AfterLast : name.First - signal.AfterLast);
        uint sentences = Features.Step(Math.Abs(frame.Sentences[cue] - frame.Sentences[source]));
        uint paragraphs = (uint)Math.Min(2, Math.Abs(frame.Paragraphs[cue] - frame.Paragraphs[source]));
        uint path = Surroundings.Path(frame, Math.Min(source, cue), Math.Max(source, cue));
        uint rank = (uint)Math.Min(4, Math.Abs(frame.CountBefore(Part.Source, cue) - frame.OrdinalOf(source)));
        uint cues = (uint)Math.Min(4, Math.Abs(frame.CountBefore(Part.Cue, source) - frame.OrdinalOf(cue)));
        uint chain = previous == NoSource ? 0u : previous == source ? 1u : 2u;
        uint beside = Surroundings.Before(frame, source), behind = Surroundings.After(frame, source);
        uint ownWord = name.Length == 1 ? frame.WordHash(name.First) : 1;
        row.Add(110, side, rank, cues);
        row.Add(111, side, gap);
        row.Add(112, side, sentences, paragraphs);
        row.Add(113, side, path);
        row.Add(114, path, word);
        row.Add(115, side, firstWord, lastWord);
        row.Add(116, side, lastWord, sides);
        row.Add(117, side, chain, path);
        row.Add(118, side, beside, behind);
        row.Add(119, path, before, after);
        row.Add(120, side, ownWord, gap);
        row.Add(121, path, sides);
        row.Add(122, path, frame.WordHash(signal.First - 1));
        row.Add(123, side, rank, before);
        row.Add(124, side, rank, after);
        row.Add(125, path, chain, firstWord);
        row.Add(126, side, sides, rank);
        row.Add(127, path, beside, behind);
    }
}
