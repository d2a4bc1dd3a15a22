using Dateline.Language.Tokens;

namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>
/// Joins sources, cues and pieces of content to attributions. Each piece chooses its cue among those near by, then each cue
/// its source; a cue that no piece chose is dropped.
/// </summary>
public sealed class StatementLinker
{
    /// <summary>How many cues to each side a piece chooses from, and how many sources a cue.</summary>
    internal const int Window = 4;

    /// <summary>
    /// What it costs a piece to stand without a cue. The corpus the weights are from has a cue for every piece; a tagger that
    /// overlooks cues would otherwise lose the content with them.
    /// </summary>
    private const float AloneCost = 5;

    private readonly LinkingModel _model;

    /// <summary>Makes a linker that chooses by the weights of <paramref name="model"/>.</summary>
    public StatementLinker(LinkingModel model) => _model = model;

    /// <summary>Links marked passages; time linear in their number and in the length of the text.</summary>
    /// <param name="tokens">The text's tokens.</param>
    /// <param name="quotes">Its quotation marks.</param>
    /// <param name="spans">The passages in reading order, not overlapping.</param>
    /// <returns>The attributions in the order of their first tokens. A cue that no piece fits is left out.</returns>
    public List<Attribution> Link(TokenTable tokens, QuoteTable quotes, IReadOnlyList<MarkedSpan> spans)
    {
        var frame = new LinkFrame(tokens, quotes, spans);
        var row = new Features();
        int[] cueOf = ChooseCues(frame, row);
        var pieces = new List<TokenRange>?[frame.Spans.Length];
        var found = new List<Attribution>();
        foreach (int content in frame.ByPart[(int)Part.Content])
        {
            int cue = cueOf[content];
            if (cue == CueFeatures.NoCue) found.Add(new Attribution(null, null, [frame.Spans[content].Range]));
            else (pieces[cue] ??= []).Add(frame.Spans[content].Range);
        }

        int previous = SourceFeatures.NoSource;
        foreach (int cue in frame.ByPart[(int)Part.Cue])
        {
            if (pieces[cue] is not { } content) continue;
            int source = ChooseSource(frame, cue, previous, SidesOf(frame, cue, content), row);
            previous = source;
            found.Add(new Attribution(
                source == SourceFeatures.NoSource ? null : frame.Spans[source].Range,
                frame.Spans[cue].Range,
                [.. content]));
        }

        found.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Content[0].First.CompareTo(b.Content[0].First));
        return found;
    }

    /// <summary>The numbers of the cues that a piece may choose from: those in the window, and the cue of the piece before it.</summary>
    internal static void Candidates(LinkFrame frame, Part part, int span, int extra, List<int> into)
    {
        into.Clear();
        int[] all = frame.ByPart[(int)part];
        int at = frame.CountBefore(part, span);
        int first = Math.Max(0, at - Window), afterLast = Math.Min(all.Length, at + Window);
        if (extra >= 0 && (first == all.Length || extra < all[first])) into.Add(extra);
        for (int i = first; i < afterLast; i++) into.Add(all[i]);
    }

    /// <summary>1 where a cue has content on its left, plus 2 where it has content on its right.</summary>
    internal static uint SidesOf(LinkFrame frame, int cue, List<TokenRange> content)
    {
        int at = frame.Spans[cue].Range.First;
        return (content[0].First < at ? 1u : 0) | (content[^1].First > at ? 2u : 0);
    }

    private int[] ChooseCues(LinkFrame frame, Features row)
    {
        int[] cueOf = new int[frame.Spans.Length];
        var candidates = new List<int>();
        int previous = CueFeatures.NoCue;
        foreach (int content in frame.ByPart[(int)Part.Content])
        {
            Candidates(frame, Part.Cue, content, previous, candidates);
            CueFeatures.Fill(frame, content, CueFeatures.NoCue, previous, row);
            (int best, float score) = (CueFeatures.NoCue, _model.Score(row.Items) - AloneCost);
            bool bound = !frame.Quotes.Quoted(frame.Spans[content].Range.First) && candidates.Exists(cue => frame.Paragraphs[cue] == frame.Paragraphs[content]);
            foreach (int cue in candidates)
            {
                // What is told in other words stands in one paragraph with its cue, where there is one.
                if (bound && frame.Paragraphs[content] != frame.Paragraphs[cue]) continue;
                CueFeatures.Fill(frame, content, cue, previous, row);
                float fit = _model.Score(row.Items);
                if (fit > score) (best, score) = (cue, fit);
            }

            cueOf[content] = best;
            previous = best;
        }

        AdoptOrphans(frame, cueOf);
        return cueOf;
    }

    /// <summary>Gives a piece that chose no cue the nearest one of its sentence that no piece chose.</summary>
    private static void AdoptOrphans(LinkFrame frame, int[] cueOf)
    {
        bool[] taken = new bool[frame.Spans.Length];
        foreach (int content in frame.ByPart[(int)Part.Content])
        {
            if (cueOf[content] != CueFeatures.NoCue) taken[cueOf[content]] = true;
        }

        foreach (int content in frame.ByPart[(int)Part.Content])
        {
            if (cueOf[content] != CueFeatures.NoCue) continue;
            for (int step = 1; step <= 2 && cueOf[content] == CueFeatures.NoCue; step++)
            {
                foreach (int at in (ReadOnlySpan<int>)[content - step, content + step])
                {
                    if (at < 0 || at >= taken.Length || taken[at] || frame.Spans[at].Part != Part.Cue || frame.Sentences[at] != frame.Sentences[content]) continue;
                    (cueOf[content], taken[at]) = (at, true);
                    break;
                }
            }
        }
    }

    private int ChooseSource(LinkFrame frame, int cue, int previous, uint sides, Features row)
    {
        var candidates = new List<int>(2 * Window);
        Candidates(frame, Part.Source, cue, -1, candidates);
        SourceFeatures.Fill(frame, cue, SourceFeatures.NoSource, previous, sides, row);
        (int best, float score) = (SourceFeatures.NoSource, _model.Score(row.Items));
        foreach (int source in candidates)
        {
            SourceFeatures.Fill(frame, cue, source, previous, sides, row);
            float fit = _model.Score(row.Items);
            if (fit > score) (best, score) = (source, fit);
        }

        return best;
    }
}
