using Dateline.Reading;

namespace Dateline.Export.Html;

/// <summary>Writes how values came about: behind a "Why?", each value with its rule and the passages, which show themselves in the text.</summary>
internal sealed class WhyHtml(HtmlText html, string text)
{
    public void Begin() => html.Raw("<details class=\"why\"><summary>Why?</summary><ul>");

    public void End() => html.Raw("</ul></details>");

    /// <summary>Writes one value.</summary>
    public void Fact<T>(string field, string value, Derived<T> derived)
    {
        html.Raw("<li><span class=\"field\">").Raw(field).Raw("</span> <b dir=\"auto\">").Text(value).Raw("</b> by <code>").Text(derived.Rule).Raw("</code>");
        foreach (var span in derived.Evidence)
        {
            html.Raw(" ");
            EvidenceHtml.Write(html, span, Shortened(text[span.Start..span.End]));
        }

        html.Raw("</li>");
    }

    private static string Shortened(string words)
    {
        const int Most = 60;
        if (words.Length <= Most) return words;
        int end = char.IsHighSurrogate(words[Most - 1]) ? Most - 1 : Most;
        return words[..end] + "…";
    }
}
