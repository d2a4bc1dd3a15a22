using Dateline.Language;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>
/// The marked passages of a report, mended by what the text itself shows for sure: its paragraphs, quotation marks and the
/// plainest forms of English sentences.
/// </summary>
internal static class Passages
{
    /// <summary>The passages in reading order, not overlapping; time linear in the length of the report.</summary>
    public static List<MarkedSpan> Of(Analysis analysis, QuoteTable quotes)
    {
        var spans = SpanRepair.Mend(analysis.Tokens, quotes, MarkedSpan.Of(analysis.Marks.AsSpan(0, analysis.Tokens.Count)));
        var row = new MarkRow(analysis, quotes, spans);
        ParagraphEdges.Mend(row);
        HeadlineColons.Mend(row);
        Expletives.Mend(row);
        AnonymityClauses.Mend(row);
        AccordingTo.Mend(row);
        TopicOpenings.Mend(row);
        SubjectsAsContent.Mend(row);
        MissingSources.Mend(row);
        MissingContents.Mend(row);
        PlainClauses.Mend(row);
        return row.ToSpans();
    }
}
