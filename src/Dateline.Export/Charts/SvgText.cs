using System.Globalization;
using Dateline.Export.Html;

namespace Dateline.Export.Charts;

/// <summary>Writes a drawing that stands in a page: no style, no script, no id, numbers to a tenth of a unit.</summary>
internal sealed class SvgText(TextWriter output)
{
    private const double Farthest = 100_000;
    private readonly HtmlText _html = new(output);
    private bool _isList;
    private string _open = "";

    /// <summary>Begins the drawing.</summary>
    /// <param name="look">Its class beside <c>chart</c>.</param>
    /// <param name="width">Its width in units.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">Its name.</param>
    /// <param name="about">What it shows, in sentences.</param>
    /// <param name="isList">Whether its marks are links, to be reached one by one.</param>
    public void Begin(string look, double width, double height, string title, string about, bool isList)
    {
        _isList = isList;
        Raw($"<svg class=\"chart {look}\" viewBox=\"0 0 {N(width)} {N(height)}\" role=\"{(isList ? "group" : "img")}\" aria-label=\"").Text(title).Raw(". ").Text(about)
            .Raw("\"><title>").Text(title).Raw("</title><desc>").Text(about).Raw("</desc>\n");
    }

    /// <summary>Ends the drawing.</summary>
    public void End() => Raw("</svg>\n");

    /// <summary>Begins the marks.</summary>
    public void BeginMarks() => Raw(_isList ? "<g class=\"marks\" role=\"list\">\n" : "<g class=\"marks\">\n");

    /// <summary>Begins a mark, a link where it leads somewhere; what is drawn till <see cref="EndMark"/> belongs to it.</summary>
    /// <param name="look">Its class.</param>
    /// <param name="link">Where it leads: an address within the site or of the web; anything else is left out.</param>
    /// <param name="about">What it is, for those who hover and those who listen.</param>
    public void BeginMark(string look, string? link, string about)
    {
        bool leads = link is not null && IsAddress(link);
        Raw(_isList ? "<g role=\"listitem\">" : "").Raw(leads ? "<a" : "<g");
        string words = ChartText.Clean(about);
        if (leads) _html.Attribute("href", ChartText.Clean(link!)).Attribute("aria-label", words);
        Raw($" class=\"{look}\"><title>");
        _html.Text(words).Raw("</title>");
        _open = leads ? "</a>" : "</g>";
    }

    /// <summary>Ends a mark.</summary>
    public void EndMark() => Raw(_open).Raw(_isList ? "</g>\n" : "\n");

    /// <summary>Writes a label.</summary>
    /// <param name="look">Its class.</param>
    /// <param name="x">Where it begins, ends or has its middle, by the anchor.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">Of unknown origin.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Label(string look, double x, double y, string text, string anchor = "start")
    {
        Raw($"<text class=\"{look}\" x=\"{N(x)}\" y=\"{N(y)}\"");
        if (anchor is not "start") Raw($" text-anchor=\"{anchor}\"");
        // A drawing's labels are told by its marks; read one by one they are noise.
        Raw(_isList ? " aria-hidden=\"true\">" : ">").Text(text).Raw("</text>\n");
    }

    /// <summary>A circle.</summary>
    public void Circle(string look, double x, double y, double radius) => Raw($"<circle class=\"{look}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"/>");

    /// <summary>A rectangle.</summary>
    public void Box(string look, double x, double y, double width, double height, double corner = 0) =>
        Raw($"<rect class=\"{look}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(0, width))}\" height=\"{N(Math.Max(0, height))}\"{(corner > 0 ? $" rx=\"{N(corner)}\"" : "")}/>");

    /// <summary>A path by its commands, made with <see cref="N"/>; nothing where there are none.</summary>
    public void Path(string look, string commands)
    {
        if (commands.Length > 0) Raw($"<path class=\"{look}\" d=\"{commands}\"/>");
    }

    /// <summary>Writes markup of our own as it is.</summary>
    public SvgText Raw(string markup)
    {
        _html.Raw(markup);
        return this;
    }

    /// <summary>Ends the line, for those who read the source.</summary>
    public void Line() => _html.Raw("\n");

    /// <summary>A number to a tenth; what is none, or out of all bounds, is held to them.</summary>
    public static string N(double value)
    {
        double held = double.IsNaN(value) ? 0 : Math.Clamp(value, -Farthest, Farthest);
        string text = held.ToString("0.#", CultureInfo.InvariantCulture);
        return text is "-0" ? "0" : text;
    }

    private SvgText Text(string text)
    {
        _html.Text(ChartText.Clean(text));
        return this;
    }

    private static bool IsAddress(string link)
    {
        if (link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return true;
        int colon = link.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || link.AsSpan(0, colon).IndexOfAny("/?#") >= 0;
    }
}
