using Dateline.Language.Tokens;

namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>
/// Mends marked passages by the quotation marks of the text, which are surer than any learnt mark: a piece of content takes
/// in the marks that touch it, and direct speech that was overlooked becomes content, with the "X said" beside it.
/// </summary>
public static class SpanRepair
{
    /// <summary>The fewest tokens of overlooked speech, its marks among them.</summary>
    private const int LeastSpeech = 6;

    /// <summary>The fewest words of overlooked speech; more than half of them must begin small, or it is a title.</summary>
    private const int LeastWords = 4;

    /// <summary>How far from the speech its verb may stand.</summary>
    private const int MostSource = 10;

    /// <summary>The passages, mended, in reading order, not overlapping; time linear in the length of the text.</summary>
    public static List<MarkedSpan> Mend(TokenTable tokens, QuoteTable quotes, IReadOnlyList<MarkedSpan> spans)
    {
        var mended = Touching(tokens, quotes, spans);
        var added = new List<MarkedSpan>();
        int next = 0;
        foreach (var speech in Quotations(tokens, quotes))
        {
            while (next < mended.Count && mended[next].Range.AfterLast <= speech.First) next++;
            if (next < mended.Count && mended[next].Range.First < speech.AfterLast) continue;
            if (!IsSpeech(tokens, quotes, speech)) continue;
            added.Add(new MarkedSpan(Part.Content, speech));
            int before = next > 0 ? mended[next - 1].Range.AfterLast : 0, after = next < mended.Count ? mended[next].Range.First : tokens.Count;
            AddSpeaker(tokens, quotes, speech, before, after, added);
        }

        if (added.Count == 0) return mended;
        mended.AddRange(added);
        mended.Sort(static (a, b) => a.Range.First != b.Range.First ? a.Range.First.CompareTo(b.Range.First) : a.Range.AfterLast.CompareTo(b.Range.AfterLast));
        for (int i = mended.Count - 1; i > 0; i--)
        {
            if (mended[i].Range.First < mended[i - 1].Range.AfterLast) mended.RemoveAt(i);
        }

        return mended;
    }

    /// <summary>Content with the quotation marks that stand right beside it and belong to no other passage.</summary>
    private static List<MarkedSpan> Touching(TokenTable tokens, QuoteTable quotes, IReadOnlyList<MarkedSpan> spans)
    {
        var mended = new List<MarkedSpan>(spans.Count);
        for (int i = 0; i < spans.Count; i++)
        {
            var (part, range) = spans[i];
            if (part == Part.Content)
            {
                int floor = mended.Count > 0 ? mended[^1].Range.AfterLast : 0, ceiling = i + 1 < spans.Count ? spans[i + 1].Range.First : tokens.Count;
                int first = range.First, afterLast = range.AfterLast;
                if (first > floor && quotes[first] == QuoteState.Inside && quotes[first - 1] == QuoteState.Opening) first--;
                int end = afterLast;
                while (end < ceiling && end < afterLast + 2 && quotes[end] == QuoteState.Inside && tokens[end] is "," or "." or "!" or "?") end++;
                if (end < ceiling && quotes[end] == QuoteState.Closing && quotes[afterLast - 1] == QuoteState.Inside) afterLast = end + 1;
                range = new TokenRange(first, afterLast);
            }
            else if (part == Part.Source)
            {
                range = SourceEnds.Cut(tokens, range);
            }

            mended.Add(new MarkedSpan(part, range));
        }

        return mended;
    }

    private static IEnumerable<TokenRange> Quotations(TokenTable tokens, QuoteTable quotes)
    {
        for (int at = 0; at < tokens.Count; at++)
        {
            if (quotes[at] != QuoteState.Opening) continue;
            int end = at + 1;
            while (end < tokens.Count && quotes[end] == QuoteState.Inside) end++;
            if (end < tokens.Count && quotes[end] == QuoteState.Closing) end++;
            yield return new TokenRange(at, end);
            at = end - 1;
        }
    }

    /// <summary>Whether a quotation is direct speech and no title or borrowed word: it begins like a sentence and ends with a stop or comma.</summary>
    private static bool IsSpeech(TokenTable tokens, QuoteTable quotes, TokenRange speech)
    {
        if (speech.Length < LeastSpeech || !char.IsUpper(tokens[speech.First + 1][0])) return false;
        int last = speech.AfterLast - 1;
        if (quotes[last] == QuoteState.Closing) last--;
        if (tokens[last] is not ("," or "." or "!" or "?" or "…")) return false;
        int words = 0, small = 0;
        for (int at = speech.First + 1; at < last; at++)
        {
            if (!char.IsLetter(tokens[at][0])) continue;
            words++;
            if (char.IsLower(tokens[at][0])) small++;
        }

        return words >= LeastWords && small * 2 > words;
    }

    /// <summary>Marks "X said" or "said X" right beside overlooked speech, within the free tokens given.</summary>
    private static void AddSpeaker(TokenTable tokens, QuoteTable quotes, TokenRange speech, int from, int to, List<MarkedSpan> into)
    {
        int sentence = tokens.SentenceOf(speech.AfterLast - 1);
        int end = Math.Min(to, tokens.SentenceEnd(sentence)), at = speech.AfterLast;
        int verb = at;
        while (verb < end && verb < at + MostSource && !CueWords.Contains(tokens[verb]) && !IsStop(tokens, quotes, verb)) verb++;
        if (verb < end && CueWords.Contains(tokens[verb]))
        {
            int first = verb > at ? at : verb + 1, afterLast = verb > at ? verb : verb + 1;
            if (verb == at)
            {
                while (afterLast < end && afterLast < first + MostSource && !IsStop(tokens, quotes, afterLast)) afterLast++;
            }

            if (afterLast > first) into.Add(new MarkedSpan(Part.Source, new TokenRange(first, afterLast)));
            into.Add(new MarkedSpan(Part.Cue, new TokenRange(verb, verb + 1)));
            return;
        }

        int sign = speech.First - 1;
        if (sign - 2 < from || tokens[sign] is not "," and not ":" || !CueWords.Contains(tokens[sign - 1])) return;
        int begin = sign - 1;
        int floor = Math.Max(from, tokens.Sentences[tokens.SentenceOf(sign)]);
        while (begin > floor && sign - begin < MostSource && !IsStop(tokens, quotes, begin - 1)) begin--;
        if (begin < sign - 1) into.Add(new MarkedSpan(Part.Source, new TokenRange(begin, sign - 1)));
        into.Add(new MarkedSpan(Part.Cue, new TokenRange(sign - 1, sign)));
    }

    private static bool IsStop(TokenTable tokens, QuoteTable quotes, int token) =>
        quotes.Quoted(token) || tokens[token] is "," or "." or ";" or ":" or "!" or "?" or "—" or "–" or "(" or ")";
}
