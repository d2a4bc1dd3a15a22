using Dateline.Reading;

namespace Dateline.Export.Html;

/// <summary>A report as markup for pages made elsewhere: its head and its text with every passage marked.</summary>
public static class MarkedReport
{
    /// <summary>Its date and where that is from, its source and address; how the date was worked out; a heading where it has no title of its own.</summary>
    /// <param name="record">The record.</param>
    /// <param name="prefix">What ids of elements begin with; an item's card is to bear <c>PREFIX-i1</c>, its heading <c>PREFIX-i1-h</c>.</param>
    public static string Head(Record record, string prefix) => Write(html => new PublishedHtml(html, record, prefix).Write());

    /// <summary>Its text in paragraphs; each piece bears <c>data-at</c>, its place in the text in UTF-16 code units.</summary>
    /// <param name="record">The record.</param>
    /// <param name="prefix">See <see cref="Head"/>.</param>
    public static string Text(Record record, string prefix) => Write(html => new ReportHtml(html, record, prefix, marksEveryPiece: true).Write());

    /// <summary>The kinds of marks, each with a box to switch it off.</summary>
    public static string Legend() => PageParts.Legend();

    private static string Write(Action<HtmlText> write)
    {
        var text = new StringWriter();
        write(new HtmlText(text));
        return text.ToString();
    }
}
