using Dateline.Intake;
using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Export.Passages;

/// <summary>The sentences of a report, to show a passage in what stands around it.</summary>
/// <param name="report">The report.</param>
public sealed class Sentences(Report report)
{
    private const int Most = 700, LeastAround = 160;

    private readonly string _text = report.Text;
    private TokenTable? _tokens;

    private TokenTable Tokens => _tokens ??= Tokenizer.Read(_text, report.Title);

    /// <summary>The sentences that a passage stands in, whole; where they are very long, the passage with so many words around it that it can be understood.</summary>
    /// <param name="passage">The passage, in UTF-16 code units.</param>
    /// <returns>At most 700 code units more than the passage.</returns>
    public Span Around(Span passage)
    {
        if (Tokens.Count == 0 || passage.IsEmpty) return passage;
        int first = Tokens.SentenceOf(TokenAt(passage.Start)), last = Tokens.SentenceOf(TokenAt(passage.End - 1));
        var whole = Tokens.SpanOf(Tokens.Sentences[first], Tokens.SentenceEnd(last)).Cover(passage);
        if (whole.Length - passage.Length <= Most) return whole;
        int start = Math.Max(whole.Start, passage.Start - LeastAround), end = Math.Min(whole.End, passage.End + LeastAround);
        while (start > whole.Start && !char.IsWhiteSpace(_text[start - 1])) start--;
        while (end < whole.End && !char.IsWhiteSpace(_text[end])) end++;
        return new Span(start, end).Cover(passage);
    }

    /// <summary>All sentences, in order.</summary>
    public IEnumerable<string> All()
    {
        for (int i = 0; i < Tokens.Sentences.Length; i++)
        {
            if (Tokens.SentenceEnd(i) > Tokens.Sentences[i]) yield return Tokens.SpanOf(Tokens.Sentences[i], Tokens.SentenceEnd(i)).Of(_text).ToString();
        }
    }

    private int TokenAt(int offset) => Math.Min(Tokens.TokenAt(offset), Tokens.Count - 1);
}
