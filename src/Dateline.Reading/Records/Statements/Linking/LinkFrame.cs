using Dateline.Language.Tokens;

namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>The marked passages of one text in reading order, with what the linker asks about them again and again.</summary>
internal sealed class LinkFrame
{
    private readonly int[] _ordinals;

    public LinkFrame(TokenTable tokens, QuoteTable quotes, IReadOnlyList<MarkedSpan> spans)
    {
        Tokens = tokens;
        Quotes = quotes;
        Spans = [.. spans];
        Sentences = new int[Spans.Length];
        Paragraphs = new int[Spans.Length];
        _ordinals = new int[Spans.Length];
        var lists = new List<int>[] { [], [], [] };
        int start = Spans.Length == 0 ? 0 : Spans[0].Range.First;
        int sentence = PlaceOf(tokens.Sentences, start), paragraph = PlaceOf(tokens.Paragraphs, start);
        for (int i = 0; i < Spans.Length; i++)
        {
            int first = Spans[i].Range.First;
            while (sentence + 1 < tokens.Sentences.Length && tokens.Sentences[sentence + 1] <= first) sentence++;
            while (paragraph + 1 < tokens.Paragraphs.Length && tokens.Paragraphs[paragraph + 1] <= first) paragraph++;
            Sentences[i] = sentence;
            Paragraphs[i] = paragraph;
            var list = lists[(int)Spans[i].Part];
            _ordinals[i] = list.Count;
            list.Add(i);
        }

        ByPart = [[.. lists[0]], [.. lists[1]], [.. lists[2]]];
    }

    public TokenTable Tokens { get; }

    public QuoteTable Quotes { get; }

    /// <summary>All passages, in reading order, not overlapping.</summary>
    public MarkedSpan[] Spans { get; }

    /// <summary>The sentence in which each passage begins.</summary>
    public int[] Sentences { get; }

    /// <summary>The paragraph in which each passage begins.</summary>
    public int[] Paragraphs { get; }

    /// <summary>The numbers of the passages of each part.</summary>
    public int[][] ByPart { get; }

    private static int PlaceOf(int[] starts, int token)
    {
        int at = Array.BinarySearch(starts, token);
        return at >= 0 ? at : Math.Max(0, ~at - 1);
    }

    /// <summary>The place of a passage among those of its own part.</summary>
    public int OrdinalOf(int span) => _ordinals[span];

    /// <summary>How many passages of a part begin before the passage <paramref name="span"/>.</summary>
    public int CountBefore(Part part, int span)
    {
        int at = Array.BinarySearch(ByPart[(int)part], span);
        return at >= 0 ? at : ~at;
    }

    /// <summary>The words of a passage as one number, upper and lower case alike.</summary>
    public uint HashOf(TokenRange range, int most = 4)
    {
        uint hash = (uint)range.Length;
        int last = Math.Min(range.AfterLast, range.First + most);
        for (int at = range.First; at < last; at++) hash = Features.Mix(hash, WordHash(at));
        return hash;
    }

    /// <summary>A token's letters as one number, upper and lower case alike; 0 outside the text.</summary>
    public uint WordHash(int token)
    {
        if (token < 0 || token >= Tokens.Count) return 0;
        uint hash = 2166136261;
        foreach (char c in Tokens[token]) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return hash;
    }
}
