using System.Xml;
using System.Xml.Linq;

namespace Dateline.Intake.Xml;

/// <summary>
/// Reads XML that is not well-formed, as feeds often are: bare ampersands, named characters of HTML, tags that do not match, attributes
/// without quotation marks, control characters, prefixes that were never declared, junk around the root, an end that is missing.
/// </summary>
/// <remarks>One pass, no going back: the time is linear in the length, whatever is wrong.</remarks>
internal sealed class LenientXml
{
    private readonly string _text;
    private readonly TreeBuilder _tree = new();
    private readonly EntityReader _entities;
    private readonly List<(string Name, NamespaceScope Scope)> _open = [];
    private NamespaceScope _scope = NamespaceScope.Outermost;
    private int _at;
    private int _counted;
    private long _line = 1;
    private int _faults;

    private LenientXml(string text, DocumentType type)
    {
        _text = text;
        _entities = new EntityReader(type);
    }

    /// <summary>The root, and how much was wrong; no root where the text has no element.</summary>
    /// <exception cref="XmlTroubleException">The document is beyond the limits.</exception>
    public static (XElement? Root, int Faults) Read(string text, DocumentType type)
    {
        var reader = new LenientXml(text, type);
        reader.ReadAll(type);
        return (reader._tree.Root, reader._faults + reader._entities.Faults);
    }

    private void ReadAll(DocumentType type)
    {
        while (_at < _text.Length)
        {
            if (_at == type.Start) _at = type.End;
            int next = _text.IndexOf('<', _at);
            if (next < 0) next = _text.Length;
            AddText(_text.AsSpan(_at, next - _at));
            _at = next;
            if (next < _text.Length && next != type.Start) ReadMarkup();
        }

        if (_open.Count > 0) _faults++;
    }

    private void ReadMarkup()
    {
        var rest = _text.AsSpan(_at);
        if (rest.StartsWith("<!--")) Skip("-->", 4);
        else if (rest.StartsWith("<![CDATA[")) ReadCharacterData();
        else if (rest.StartsWith("<?")) Skip("?>", 2);
        else if (rest.StartsWith("<!")) Skip(">", 2);
        else if (rest.StartsWith("</") && rest.Length > 2 && IsNameStart(rest[2])) ReadEndTag();
        else if (rest.Length > 1 && IsNameStart(rest[1])) ReadStartTag();
        else AddLiteral();
    }

    private void AddLiteral()
    {
        _faults++;
        _tree.Text("<");
        _at++;
    }

    private void Skip(string end, int from)
    {
        int at = _text.IndexOf(end, Math.Min(_at + from, _text.Length), StringComparison.Ordinal);
        if (at < 0) _faults++;
        _at = at < 0 ? _text.Length : at + end.Length;
    }

    private void ReadCharacterData()
    {
        int start = _at + "<![CDATA[".Length;
        int end = _text.IndexOf("]]>", start, StringComparison.Ordinal);
        if (end < 0) _faults++;
        _tree.Text(Clean(_text[start..(end < 0 ? _text.Length : end)]));
        _at = end < 0 ? _text.Length : end + 3;
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (_tree.Depth > 0) _tree.Text(Clean(_entities.Replace(text)));
        else if (!text.IsWhiteSpace()) _faults++;
    }

    private void ReadEndTag()
    {
        int end = _text.AsSpan(_at).IndexOfAny('>', '\n');
        int nameEnd = _at + 2;
        while (nameEnd < _text.Length && IsNamePart(_text[nameEnd])) nameEnd++;
        string name = _text[(_at + 2)..nameEnd];
        if (end < 0) _faults++;
        _at = end < 0 || _at + end < nameEnd ? nameEnd : _at + end + 1;
        int depth = _open.FindLastIndex(open => open.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (depth < 0)
        {
            _faults++;
            return;
        }

        // What was left open within is closed with it.
        if (depth < _open.Count - 1) _faults++;
        while (_open.Count > depth) Close();
    }

    private void ReadStartTag()
    {
        var tag = new LenientTag(_text, _at, _entities);
        _faults += tag.Faults;
        long line = LineOf(_at);
        _at = tag.End;
        if (_open.Count == 0 && _tree.Root is not null)
        {
            _faults++;
            if (tag.IsEmpty) return;
        }

        var outer = _scope;
        _scope = _scope.Within(tag.Attributes);
        if (!_scope.TryName(tag.Name, isAttribute: false, out var name)) _faults++;
        _tree.Open(name, line);
        _open.Add((tag.Name, outer));
        int count = 0;
        foreach (var (key, value) in tag.Attributes)
        {
            if (!_scope.TryName(key, isAttribute: true, out var attribute)) _faults++;
            if (NamespaceScope.MayStand(attribute, value)) _tree.Attribute(attribute, Clean(value), ref count, line);
        }

        if (tag.IsEmpty) Close();
    }

    private void Close()
    {
        _scope = _open[^1].Scope;
        _open.RemoveAt(_open.Count - 1);
        _tree.Close();
    }

    // Control characters are not allowed in XML, and mean nothing where they stand; tab and line ends are no such.
    private string Clean(string text)
    {
        int wrong = text.AsSpan().IndexOfAnyInRange('\0', '\u001F');
        if (wrong < 0 || text.All(XmlConvert.IsXmlChar)) return text;
        string kept = string.Concat(text.Where(c => c >= ' ' || c is '\t' or '\n' or '\r'));
        if (kept.Length != text.Length) _faults++;
        return kept;
    }

    private long LineOf(int at)
    {
        _line += _text.AsSpan(_counted, at - _counted).Count('\n');
        _counted = at;
        return _line;
    }

    internal static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    internal static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or ':' or '-' or '.';
}
