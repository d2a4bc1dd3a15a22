using System.Globalization;
using Dateline.Text;

namespace Dateline.Export.Html;

/// <summary>Writes buttons that show their passage in the text.</summary>
internal static class EvidenceHtml
{
    /// <summary>Writes a button for a passage.</summary>
    public static void Write(HtmlText html, Span passage, string words) => html
        .Raw("<button type=\"button\" class=\"evidence-link\"")
        .Attribute("data-from", string.Create(CultureInfo.InvariantCulture, $"{passage.Start}"))
        .Attribute("data-to", string.Create(CultureInfo.InvariantCulture, $"{passage.End}"))
        .Raw(" dir=\"auto\">").Text(words).Raw("</button>");
}
