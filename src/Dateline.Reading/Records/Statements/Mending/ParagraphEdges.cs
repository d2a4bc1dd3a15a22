using Dateline.Reading.Datelines;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>Cuts passages where a paragraph ends, and takes datelines out of them.</summary>
internal static class ParagraphEdges
{
    public static void Mend(MarkRow row)
    {
        var starts = row.Tokens.Paragraphs;
        for (int paragraph = 0; paragraph < starts.Length; paragraph++)
        {
            int first = starts[paragraph];
            if (first >= row.Tokens.Count) break;
            if (first > 0 && !row.Quotes.Continues(paragraph)) row.BeginAt(first);
            int end = DatelineOpening.End(row.Analysis, paragraph);
            if (end == first) continue;
            row.Set(null, first, end);
        }
    }
}
