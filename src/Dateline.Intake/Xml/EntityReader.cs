using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Dateline.Intake.Xml;

/// <summary>
/// Replaces references to characters and entities, leniently: the named characters of HTML are known everywhere, a declared
/// entity gives its text (never markup), and what is no reference stays as it is written.
/// </summary>
/// <param name="type">The entities that the document declares.</param>
internal sealed class EntityReader(DocumentType type)
{
    private const int LongestName = 64;
    private const int DeepestEntity = 16;

    private int _expanded;

    /// <summary>How many ampersands were no reference, or one to nothing.</summary>
    public int Faults { get; private set; }

    /// <summary>The text with its references replaced.</summary>
    /// <exception cref="XmlTroubleException">The declared entities stand for more than <see cref="XmlLimits.LongestExpansion"/>.</exception>
    public string Replace(ReadOnlySpan<char> text)
    {
        int ampersand = text.IndexOf('&');
        if (ampersand < 0) return text.ToString();
        var replaced = new StringBuilder(text.Length);
        Replace(text, replaced, 0);
        return replaced.ToString();
    }

    private void Replace(ReadOnlySpan<char> text, StringBuilder into, int depth)
    {
        while (true)
        {
            int ampersand = text.IndexOf('&');
            if (ampersand < 0) break;
            into.Append(text[..ampersand]);
            text = text[ampersand..];
            int length = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
            if (length > 1 && TryAppend(text[1..length], into, depth))
            {
                text = text[(length + 1)..];
                continue;
            }

            Faults++;
            into.Append('&');
            text = text[1..];
        }

        into.Append(text);
    }

    private bool TryAppend(ReadOnlySpan<char> name, StringBuilder into, int depth)
    {
        if (name[0] == '#') return TryAppendNumber(name[1..], into);
        if (type.Find(name) is { } declared)
        {
            if (depth >= DeepestEntity) throw Bomb();
            int before = into.Length;
            Replace(declared, into, depth + 1);
            // What an inner entity gave counts again with each outer one; that only makes the bound tighter.
            _expanded += into.Length - before + 1;
            if (_expanded > XmlLimits.LongestExpansion) throw Bomb();
            return true;
        }

        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        if (name is "apos") into.Append('\'');
        else if (HtmlEntityProvider.Resolver.GetSymbol($"{name};") is { } symbol) into.Append(symbol);
        else return false;
        if (name is not ("amp" or "lt" or "gt" or "quot" or "apos")) Faults++;
        return true;
    }

    private static bool TryAppendNumber(ReadOnlySpan<char> digits, StringBuilder into)
    {
        bool hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        if (!int.TryParse(hex ? digits[1..] : digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return false;
        if (number is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return false;
        if (number is >= 0x80 and <= 0x9F) into.Append(Windows1252.Repair((char)number));
        else into.Append(char.ConvertFromUtf32(number));
        return true;
    }

    private static XmlTroubleException Bomb() => new(new XmlTrouble(
        $"is an entity bomb: its declared entities stand for more than {XmlLimits.LongestExpansion:N0} characters, or for themselves"));
}
