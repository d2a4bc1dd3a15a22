using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Markup;

/// <summary>
/// Turns a piece of HTML, as items of feeds hold it, into the text that a person reads: blocks become lines, references characters,
/// and scripts, styles and controls go.
/// </summary>
/// <remarks>
/// It works on tokens, without a tree: what stands in a block is text whether or not its tags match, and the time is linear in the
/// length however deep the tags are.
/// </remarks>
internal static class HtmlText
{
    /// <summary>Adds the text of a piece of HTML to a draft.</summary>
    public static void Append(string html, TextDraft draft)
    {
        var tokens = new HtmlScanner(html);
        string? hidden = null;
        int depth = 0, preformatted = 0;
        for (var token = tokens.Read(); token != HtmlToken.End; token = tokens.Read())
        {
            if (token == HtmlToken.Text)
            {
                if (hidden is null) Write(html.AsSpan(tokens.Start, tokens.Stop - tokens.Start));
                continue;
            }

            bool closes = token == HtmlToken.Close;
            string name = tokens.Name;
            var role = ElementRoles.Of(name);
            if (!closes && !tokens.IsSelfClosing && HoldsNoTags(name))
            {
                var raw = tokens.TakeRaw(name);
                if (hidden is null && role != ElementRole.Hidden) Write(raw);
            }
            else if (hidden is null)
            {
                Take(name, role, closes);
            }
            else if (string.Equals(name, hidden, StringComparison.Ordinal))
            {
                depth += closes ? -1 : tokens.IsSelfClosing ? 0 : 1;
            }

            if (depth == 0) hidden = null;
        }

        void Write(ReadOnlySpan<char> raw)
        {
            string text = CharacterReferences.Resolve(raw);
            if (preformatted > 0) draft.AppendLines(text);
            else draft.Append(text);
        }

        void Take(string name, ElementRole role, bool closes)
        {
            if (role == ElementRole.Hidden)
            {
                if (closes || tokens.IsSelfClosing || IsVoid(name)) return;
                hidden = name;
                depth = 1;
                return;
            }

            if (role == ElementRole.Preformatted) preformatted = closes ? Math.Max(0, preformatted - 1) : preformatted + 1;
            if (closes) ElementRoles.Close(role, draft);
            else ElementRoles.Open(role, draft);
        }
    }

    /// <summary>The text of a piece of HTML.</summary>
    public static string Read(string html)
    {
        var draft = new TextDraft();
        Append(html, draft);
        return draft.ToMarked().Text;
    }

    /// <summary>Whether text of unknown kind is HTML: it closes an element that HTML knows, or refers to a character.</summary>
    public static bool LooksLike(string text)
    {
        var rest = text.AsSpan();
        for (int at = rest.IndexOfAny('<', '&'); at >= 0; at = rest.IndexOfAny('<', '&'))
        {
            bool isTag = rest[at] == '<';
            rest = rest[(at + 1)..];
            if (isTag ? IsTag(rest) : IsReference(rest)) return true;
        }

        return false;
    }

    private static bool IsTag(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("!--")) return true;
        if (!rest.IsEmpty && rest[0] == '/') rest = rest[1..];
        int length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length])) length++;
        if (length is 0 or > 10 || length == rest.Length || rest[length] is not ('>' or '/' or ' ' or '\n' or '\r' or '\t')) return false;
        string name = rest[..length].ToString().ToLowerInvariant();
        return (ElementRoles.Of(name) != ElementRole.Inline || InlineNames.Contains(name)) && rest[..Math.Min(rest.Length, 2000)].Contains('>');
    }

    private static bool IsReference(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < rest.Length && length < 32 && (char.IsAsciiLetterOrDigit(rest[length]) || (length == 0 && rest[0] == '#'))) length++;
        return length > 1 && length < rest.Length && rest[length] == ';';
    }

    private static readonly HashSet<string> InlineNames = new(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label map mark math meter output picture progress q ruby s samp small span strike strong sub sup time tt u var wbr".Split(' '),
        StringComparer.Ordinal);

    private static bool IsVoid(string name) => name is "base" or "embed" or "frame" or "input" or "link" or "meta" or "param" or "source" or "track";

    private static bool HoldsNoTags(string name) => name is "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "title" or "textarea";
}
