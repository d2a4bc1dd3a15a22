using Dateline.Language.Quotations;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;
using Dateline.Training.Corpora;

namespace Dateline.Training.Linking;

/// <summary>A document's marked passages with the links that people drew between them.</summary>
internal sealed class LinkingExample
{
    private LinkingExample(LinkFrame frame, int[] cueOf, int[] sourceOf) => (Frame, CueOf, SourceOf) = (frame, cueOf, sourceOf);

    public LinkFrame Frame { get; }

    /// <summary>For each piece of content its cue, or <see cref="CueFeatures.NoCue"/>.</summary>
    public int[] CueOf { get; }

    /// <summary>For each cue its source, or <see cref="SourceFeatures.NoSource"/>.</summary>
    public int[] SourceOf { get; }

    /// <summary>The example of a document; passages that overlap an earlier one are left out.</summary>
    /// <param name="tokens">The tokens of the document.</param>
    /// <param name="attributions">What people marked in it.</param>
    /// <param name="dropped">Says by a running number whether a passage is to be left out, as a tagger might.</param>
    public static LinkingExample Of(TokenTable tokens, IReadOnlyList<GoldAttribution> attributions, Func<bool>? dropped = null)
    {
        var quotes = new QuoteTable(tokens);
        var places = new SortedDictionary<int, MarkedSpan>();
        foreach (var attribution in attributions)
        {
            foreach (var (part, spans) in Roles(attribution))
            {
                foreach (var span in spans)
                {
                    if (RangeOf(tokens, span) is { } range) places.TryAdd(range.First, new MarkedSpan(part, range));
                }
            }
        }

        var kept = new List<MarkedSpan>();
        foreach (var span in places.Values)
        {
            bool clear = kept.Count == 0 || kept[^1].Range.AfterLast <= span.Range.First;
            if (clear && dropped?.Invoke() != true) kept.Add(span);
        }

        var frame = new LinkFrame(tokens, quotes, kept);
        return WithLinks(attributions, frame);
    }

    /// <summary>The tokens that a passage of the text covers, or null where it covers none.</summary>
    public static TokenRange? RangeOf(TokenTable tokens, Span span)
    {
        int first = tokens.TokenAt(span.Start);
        int afterLast = first;
        while (afterLast < tokens.Count && tokens.Starts[afterLast] < span.End) afterLast++;
        return afterLast > first ? new TokenRange(first, afterLast) : null;
    }

    private static LinkingExample WithLinks(IReadOnlyList<GoldAttribution> attributions, LinkFrame frame)
    {
        var numbers = new Dictionary<(Part, int), int>();
        for (int i = 0; i < frame.Spans.Length; i++) numbers[(frame.Spans[i].Part, frame.Spans[i].Range.First)] = i;
        int[] cueOf = new int[frame.Spans.Length], sourceOf = new int[frame.Spans.Length];
        Array.Fill(cueOf, CueFeatures.NoCue);
        Array.Fill(sourceOf, SourceFeatures.NoSource);
        foreach (var attribution in attributions)
        {
            int Number(Part part, Span span) =>
                RangeOf(frame.Tokens, span) is { } range && numbers.TryGetValue((part, range.First), out int number) ? number : -1;
            if (attribution.Cue.Length == 0) continue;
            int cue = Number(Part.Cue, attribution.Cue[0]);
            if (cue < 0) continue;
            if (attribution.Source.Length > 0) sourceOf[cue] = Number(Part.Source, attribution.Source[0]);
            foreach (var piece in attribution.Content)
            {
                int content = Number(Part.Content, piece);
                if (content >= 0) cueOf[content] = cue;
            }
        }

        return new LinkingExample(frame, cueOf, sourceOf);
    }

    private static IEnumerable<(Part, Span[])> Roles(GoldAttribution attribution) =>
        [(Part.Source, attribution.Source), (Part.Cue, attribution.Cue), (Part.Content, attribution.Content)];
}
