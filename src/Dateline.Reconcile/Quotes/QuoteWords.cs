using Dateline.Reading;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reconcile.Quotes;

/// <summary>The words that a statement gives as the speaker's own, in quotation marks.</summary>
/// <param name="Words">The words, folded.</param>
/// <param name="Spans">Where each stands in the report.</param>
public sealed record QuoteWords(IReadOnlyList<string> Words, IReadOnlyList<Span> Spans)
{
    /// <summary>The fewest words that make a quote worth following.</summary>
    public const int Least = 6;

    private const int Most = 400;

    /// <summary>The quoted words of a statement; null where they are too few.</summary>
    public static QuoteWords? Of(Record record, Statement statement)
    {
        var (words, spans) = (new List<string>(), new List<Span>());
        foreach (var part in statement.Content.Where(part => part.Verbatim.Value)) Read(record.Report.Text, part.Span, words, spans);
        return words.Count < Least ? null : new(words, spans);
    }

    private static void Read(string text, Span part, List<string> words, List<Span> spans)
    {
        int at = part.Start;
        while (at < part.End && words.Count < Most)
        {
            while (at < part.End && !char.IsLetterOrDigit(text[at])) at++;
            int start = at;
            while (at < part.End && IsOfWord(text, at, part)) at++;
            if (at == start) continue;
            words.Add(Letters.Fold(text.AsSpan(start, at - start)));
            spans.Add(new(start, at));
        }
    }

    private static bool IsOfWord(string text, int at, Span part) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' && at + 1 < part.End && char.IsLetterOrDigit(text[at + 1]) && at > part.Start && char.IsLetterOrDigit(text[at - 1]));
}
