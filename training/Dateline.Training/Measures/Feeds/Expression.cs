using System.Globalization;
using System.Text;

namespace Dateline.Training.Measures.Feeds;

/// <summary>
/// The expressions of feedparser's tests: comparisons of fields with literals, joined by <c>and</c>, <c>or</c> and <c>not</c>. Values are
/// strings, numbers, truth values, null, lists (of lists and tuples) and tables.
/// </summary>
/// <param name="text">The expression.</param>
/// <param name="field">
/// Gives the value of a field, such as <c>entries</c>, 0, <c>title</c>; throws <see cref="OutsideException"/> for one that is not claimed.
/// </param>
/// <param name="equal">Whether a field's value is what is expected.</param>
internal sealed class Expression(string text, Func<IReadOnlyList<object>, object?> field, Func<object?, object?, bool> equal)
{
    private int _at;

    /// <summary>Whether the expression holds.</summary>
    public bool Holds()
    {
        bool holds = Truth(Or());
        SkipSpace();
        return _at == text.Length ? holds : throw new OutsideException($"cannot be evaluated from {text[_at..]}");
    }

    private object? Or()
    {
        var value = And();
        while (Word("or")) value = And() is var next && Truth(value) ? value : next;
        return value;
    }

    // Both sides are read in any case: a field outside what is claimed must be seen.
    private object? And()
    {
        var value = Not();
        while (Word("and")) value = Not() is var next && Truth(value) ? next : value;
        return value;
    }

    private object? Not() => Word("not") ? !Truth(Not()) : Comparison();

    private object? Comparison()
    {
        var left = Value();
        bool? holds = null;
        while (true)
        {
            if (Sign("==") || Word("is"))
            {
                var right = Value();
                holds = (holds ?? true) && equal(left, right);
                left = right;
            }
            else if (Word("in"))
            {
                throw new OutsideException("in");
            }
            else
            {
                return holds ?? left;
            }
        }
    }

    private object? Value()
    {
        SkipSpace();
        char c = _at < text.Length ? text[_at] : throw new OutsideException("ends too soon");
        if (c is '\'' or '"') return String();
        if (char.IsAsciiDigit(c) || c == '-') return Number();
        if (Sign("(")) return Items(")", isTuple: true);
        if (Sign("[")) return Items("]", isTuple: false);
        if (c == '{') throw new OutsideException("{}");
        return Named();
    }

    private object? Named()
    {
        string name = Name();
        if (name is "None") return null;
        if (name is "True" or "False") return name is "True";
        if (name is "len" or "ord")
        {
            if (!Sign("(")) throw new OutsideException(name);
            var inner = Or();
            Sign(")");
            return name is "len" ? (double)((inner as List<object?>)?.Count ?? 0) : inner is string { Length: > 0 } s ? char.ConvertToUtf32(s, 0) : null;
        }

        var path = new List<object> { name };
        while (true)
        {
            if (Sign("[")) path.Add(Value() ?? throw new OutsideException("None as a key"));
            else if (Sign(".")) path.Add(Name());
            else if (Sign("(")) return path[^1] is "has_key" ? field(Argument(path)) is not null : throw new OutsideException(string.Join('.', path));
            else return field(path);
            if (_at > 0 && text[_at - 1] != ']') Sign("]");
        }
    }

    private List<object> Argument(List<object> path)
    {
        path[^1] = Value()!;
        Sign(")");
        return path;
    }

    private object? Items(string end, bool isTuple)
    {
        var items = new List<object?>();
        while (!Sign(end))
        {
            items.Add(Or());
            if (!Sign(",") && items.Count == 1 && isTuple && Sign(end)) return items[0];
        }

        return items;
    }

    private string String()
    {
        char quote = text[_at++];
        var value = new StringBuilder();
        for (; text[_at] != quote; _at++)
        {
            if (text[_at] != '\\')
            {
                value.Append(text[_at]);
                continue;
            }

            char c = text[++_at];
            int digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0) value.Append(char.ConvertFromUtf32(int.Parse(text.AsSpan(_at + 1, digits), NumberStyles.AllowHexSpecifier)));
            else value.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => c });
            _at += digits;
        }

        _at++;
        return value.ToString();
    }

    private double Number()
    {
        int start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '.' or '-')) _at++;
        return double.Parse(text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private string Name()
    {
        SkipSpace();
        int start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_')) _at++;
        return _at > start ? text[start.._at] : throw new OutsideException($"cannot be evaluated from {text[start..]}");
    }

    private bool Word(string word)
    {
        SkipSpace();
        int end = _at + word.Length;
        if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0 || (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))) return false;
        _at = end;
        return true;
    }

    private bool Sign(string sign)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0) return false;
        _at += sign.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }

    private static bool Truth(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        double number => number != 0,
        string s => s.Length > 0,
        List<object?> list => list.Count > 0,
        _ => true,
    };
}

/// <summary>An expression asks for something that is not claimed.</summary>
internal sealed class OutsideException(string what) : Exception(what);
