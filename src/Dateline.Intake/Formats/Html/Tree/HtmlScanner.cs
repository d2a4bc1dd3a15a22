using System.Buffers;
using System.Collections.Frozen;

namespace Dateline.Intake.Formats.Html.Tree;

/// <summary>What a scanner stands at.</summary>
internal enum HtmlToken
{
    /// <summary>The page has ended.</summary>
    End,

    /// <summary>Text, its character references unresolved.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    Close,
}

/// <summary>
/// Cuts a page into tags and text as the HTML Living Standard's tokenizer does, passing over comments, declarations and
/// instructions. It reads every character once, whatever the page: no construct makes it go back or call itself.
/// </summary>
/// <param name="page">The page.</param>
/// <remarks>
/// Written because parsers that follow the whole standard can be made to overflow the stack (AngleSharp 1.10, by a comment of
/// <c>--!--!</c>) or take time in the square of the page (by nesting), and pages are hostile.
/// </remarks>
internal sealed class HtmlScanner(string page)
{
    private const int LongestName = 64;

    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n\f");
    private static readonly SearchValues<char> SpaceOrSlash = SearchValues.Create(" \t\r\n\f/");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> AttributeEnds = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");

    private static readonly FrozenSet<string> Kept = new[]
    {
        "id", "class", "style", "hidden", "role", "aria-hidden", "aria-label", "itemprop", "itemtype", "itemscope", "property", "name", "content", "rel",
        "href", "datetime", "type", "lang", "title",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeptSpans = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<KeyValuePair<string, string>> _attributes = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int _at;
    private int _counted;
    private int _line = 1;
    private int _commentEnd = -1;

    /// <summary>The tag's name in small letters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether the tag ends in <c>/&gt;</c>, which means something in XML only.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Where the token begins in the page.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int Stop => _at;

    /// <summary>The line at which the token begins, from 1.</summary>
    public int Line
    {
        get
        {
            _line += page.AsSpan(_counted, Start - _counted).Count('\n');
            _counted = Start;
            return _line;
        }
    }

    /// <summary>The kept attributes of the start tag, their character references resolved.</summary>
    public KeyValuePair<string, string>[] Attributes() => [.. _attributes];

    /// <summary>Goes to the next token.</summary>
    public HtmlToken Read()
    {
        while (_at < page.Length)
        {
            Start = _at;
            if (page[_at] != '<') return ReadText();
            char next = _at + 1 < page.Length ? page[_at + 1] : '\0';
            if (char.IsAsciiLetter(next)) return ReadTag(_at + 1, HtmlToken.Start);
            if (next is '/' && _at + 2 < page.Length && char.IsAsciiLetter(page[_at + 2])) return ReadTag(_at + 2, HtmlToken.Close);
            if (next is not ('!' or '?' or '/')) return ReadText();
            SkipDeclaration();
        }

        Start = _at;
        return HtmlToken.End;
    }

    /// <summary>After the start tag of a raw element: takes everything up to its end tag, and the end tag.</summary>
    /// <returns>What stood in it.</returns>
    public ReadOnlySpan<char> TakeRaw(string name)
    {
        int start = _at;
        while (true)
        {
            int found = page.AsSpan(_at).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
            int end = found < 0 || name is "plaintext" ? page.Length : _at + found;
            int behind = Math.Min(end + 2 + name.Length, page.Length);
            if (end < page.Length && behind < page.Length && !NameEnds.Contains(page[behind]))
            {
                _at = behind;
                continue;
            }

            int close = page.AsSpan(behind).IndexOf('>');
            _at = close < 0 ? page.Length : behind + close + 1;
            return page.AsSpan(start, end - start);
        }
    }

    private HtmlToken ReadText()
    {
        int next = page.AsSpan(_at + 1).IndexOf('<');
        _at = next < 0 ? page.Length : _at + 1 + next;
        return HtmlToken.Text;
    }

    // Comments end at "-->", or at "--!>" as browsers have it; everything else at the next ">".
    private void SkipDeclaration()
    {
        var rest = page.AsSpan(_at);
        if (rest.StartsWith("<!--"))
        {
            if (rest[4..].StartsWith(">") || rest[4..].StartsWith("->"))
            {
                _at += 4 + rest[4..].IndexOf('>') + 1;
                return;
            }

            int from = _at + 4, end = CommentEnd(from), odd = page.AsSpan(from, end - from).IndexOf("--!>");
            _at = odd >= 0 ? from + odd + 4 : Math.Min(end + 3, page.Length);
            return;
        }

        // A marked section is text in the XML that some pages are.
        if (rest.StartsWith("<![CDATA["))
        {
            _at += 9;
            return;
        }

        int close = rest.IndexOf('>');
        _at = close < 0 ? page.Length : _at + close + 1;
    }

    // Kept until it is passed, so that comments that end otherwise do not look for it again and again.
    private int CommentEnd(int from)
    {
        if (_commentEnd >= from) return _commentEnd;
        int found = page.AsSpan(from).IndexOf("-->");
        return _commentEnd = found < 0 ? page.Length : from + found;
    }

    private HtmlToken ReadTag(int nameAt, HtmlToken kind)
    {
        int length = page.AsSpan(nameAt).IndexOfAny(NameEnds);
        if (length < 0) length = page.Length - nameAt;
        Name = NameOf(page.AsSpan(nameAt, length));
        _at = nameAt + length;
        _attributes.Clear();
        IsSelfClosing = false;
        while (ReadAttribute())
        {
        }

        return kind;
    }

    private bool ReadAttribute()
    {
        Skip(SpaceOrSlash);
        if (_at >= page.Length) return false;
        if (page[_at] == '>')
        {
            IsSelfClosing = page[_at - 1] == '/';
            _at++;
            return false;
        }

        // An equals sign at the beginning belongs to the name.
        int length = page.AsSpan(_at + 1).IndexOfAny(AttributeEnds);
        length = length < 0 ? page.Length - _at : length + 1;
        var name = page.AsSpan(_at, length);
        _at += length;
        Skip(Space);
        var value = ReadOnlySpan<char>.Empty;
        if (_at < page.Length && page[_at] == '=')
        {
            _at++;
            value = ReadValue();
        }

        Keep(name, value);
        return true;
    }

    private ReadOnlySpan<char> ReadValue()
    {
        Skip(Space);
        if (_at >= page.Length) return [];
        char quote = page[_at];
        if (quote is not ('"' or '\'')) return ReadBareValue();
        int length = page.AsSpan(_at + 1).IndexOf(quote);
        if (length < 0) length = page.Length - _at - 1;
        var value = page.AsSpan(_at + 1, length);
        _at = Math.Min(_at + length + 2, page.Length);
        return value;
    }

    private ReadOnlySpan<char> ReadBareValue()
    {
        int length = page.AsSpan(_at).IndexOfAny(ValueEnds);
        if (length < 0) length = page.Length - _at;
        var value = page.AsSpan(_at, length);
        _at += length;
        return value;
    }

    // Few are kept and none twice, so a tag of a million attributes costs no more than its characters.
    private void Keep(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Length > LongestName) return;
        Span<char> small = stackalloc char[LongestName];
        if (!KeptSpans.TryGetValue(small[..name.ToLowerInvariant(small)], out string? kept)) return;
        foreach (var (before, _) in _attributes)
        {
            if (ReferenceEquals(before, kept)) return;
        }

        _attributes.Add(new(kept, CharacterReferences.Resolve(value, isAttribute: true)));
    }

    private string NameOf(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName) name = name[..LongestName];
        Span<char> small = stackalloc char[LongestName];
        ReadOnlySpan<char> key = small[..name.ToLowerInvariant(small)];
        if (_names.TryGetValue(key, out string? known)) return known;

        // Names are few on any real page; names made up by the thousand are one.
        if (_names.Dictionary.Count > 1000) return "unknown";
        known = key.ToString();
        _names.Dictionary.Add(known, known);
        return known;
    }

    private void Skip(SearchValues<char> over)
    {
        int length = page.AsSpan(_at).IndexOfAnyExcept(over);
        _at = length < 0 ? page.Length : _at + length;
    }
}
