using System.Buffers;
using System.Text;

namespace Dateline.Intake.Formats.Html.Tree;

/// <summary>Text in the making whose white space is collapsed: one space for each stretch, none at the ends.</summary>
internal sealed class CollapsedText
{
    // HTML's own white space; no-break spaces, which pages use for layout; marks that are never seen.
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f\v\u00A0\u0085\u2028\u2029\u3000\u200B\u2060\uFEFF\u00AD\0");
    private const string Unseen = "\u200B\u2060\uFEFF\u00AD\0";

    private readonly StringBuilder _text = new();
    private bool _gap;

    /// <summary>How many characters there are.</summary>
    public int Length => _text.Length;

    /// <summary>Adds text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int length = text.IndexOfAny(Blanks);
            if (length < 0) length = text.Length;
            if (length > 0)
            {
                if (_gap && _text.Length > 0) _text.Append(' ');
                _gap = false;
                _text.Append(text[..length]);
            }

            if (length == text.Length) return;
            _gap |= !Unseen.Contains(text[length]);
            text = text[(length + 1)..];
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _text.Clear();
        _gap = false;
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A whole text with its white space collapsed.</summary>
    public static string Of(string text)
    {
        var collapsed = new CollapsedText();
        collapsed.Append(text);
        return collapsed.ToString();
    }
}
