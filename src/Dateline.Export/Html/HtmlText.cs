using System.Buffers;
using Dateline.Text;

namespace Dateline.Export.Html;

/// <summary>Writes HTML in which what is not ours can be nothing but text.</summary>
internal sealed class HtmlText(TextWriter output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Writes markup of our own as it is.</summary>
    public HtmlText Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Writes text of unknown origin: safe between tags and in quoted attributes. Line ends and tabs stay.</summary>
    public HtmlText Text(string text)
    {
        ReadOnlySpan<char> rest = VisibleText.OnManyLines(text);
        for (int found = rest.IndexOfAny(Special); found >= 0; found = rest.IndexOfAny(Special))
        {
            output.Write(rest[..found]);
            output.Write(rest[found] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            rest = rest[(found + 1)..];
        }

        output.Write(rest);
        return this;
    }

    /// <summary>Lets something else write markup here.</summary>
    public HtmlText Write(Action<TextWriter> write)
    {
        write(output);
        return this;
    }

    /// <summary>Writes an attribute, with a space before it.</summary>
    public HtmlText Attribute(string name, string value) => Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");
}
