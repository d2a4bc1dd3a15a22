using Dateline.Export.Passages;
using Dateline.Text;

namespace Dateline.Desk.Pages.Shared;

/// <summary>A piece of a sentence, marked or not.</summary>
/// <param name="Text">The words, safe to show.</param>
/// <param name="IsMarked">Whether they are a passage that tells the item.</param>
public readonly record struct QuotedPiece(string Text, bool IsMarked);

/// <summary>Passages in the sentences around them.</summary>
public static class Quotation
{
    /// <summary>The sentences that hold the passages, each once and in reading order, cut into pieces.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="passages">The passages, in any order.</param>
    /// <param name="most">The most sentences to give.</param>
    public static IReadOnlyList<IReadOnlyList<QuotedPiece>> Of(string text, Sentences sentences, IEnumerable<Span> passages, int most)
    {
        var marked = passages.Where(span => !span.IsEmpty).Order().ToList();
        var around = new List<Span>();
        foreach (var span in marked.Select(sentences.Around).Order())
        {
            if (around.Count > 0 && span.Start <= around[^1].End) around[^1] = around[^1].Cover(span);
            else around.Add(span);
        }

        return [.. around.Take(most).Select(whole => Cut(text, whole, marked))];
    }

    private static List<QuotedPiece> Cut(string text, Span whole, List<Span> marked)
    {
        var pieces = new List<QuotedPiece>();
        int at = whole.Start;
        foreach (var span in marked.Where(whole.Contains))
        {
            if (span.End <= at) continue;
            if (span.Start > at) pieces.Add(new(Visible(text[at..span.Start]), false));
            pieces.Add(new(Visible(text[Math.Max(at, span.Start)..span.End]), true));
            at = span.End;
        }

        if (at < whole.End) pieces.Add(new(Visible(text[at..whole.End]), false));
        return pieces;
    }

    // White space stays at the ends of pieces; line ends are no more than that here.
    private static string Visible(string text) => VisibleText.OnOneLine(text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\t', ' '));
}
