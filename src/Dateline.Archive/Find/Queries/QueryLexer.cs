namespace Dateline.Archive.Find.Queries;

/// <summary>What a piece of a query is.</summary>
internal enum PieceKind
{
    End,
    Word,
    Phrase,
    Field,
    Open,
    Close,
    Minus,
    Or,
    And,
    Not,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, the phrase without its quotation marks, the name of the field.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Operator">What stands between a field and its value: <c>:</c>, <c>=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>.</param>
internal readonly record struct Piece(PieceKind Kind, string Text, int At, string Operator = "");

/// <summary>Takes a query apart.</summary>
internal sealed class QueryLexer(string query)
{
    private int _at;

    /// <summary>All pieces, <see cref="PieceKind.End"/> last.</summary>
    /// <exception cref="QueryException">A phrase does not end.</exception>
    public List<Piece> Read()
    {
        var pieces = new List<Piece>();
        do pieces.Add(Next());
        while (pieces[^1].Kind is not PieceKind.End);
        return pieces;
    }

    private Piece Next()
    {
        while (_at < query.Length && char.IsWhiteSpace(query[_at])) _at++;
        int start = _at;
        if (start == query.Length) return new(PieceKind.End, "", start);
        switch (query[start])
        {
            case '(':
                _at++;
                return new(PieceKind.Open, "(", start);
            case ')':
                _at++;
                return new(PieceKind.Close, ")", start);
            case '"' or '“' or '”':
                return Phrase();
            case '-' when start + 1 < query.Length && !char.IsWhiteSpace(query[start + 1]):
                _at++;
                return new(PieceKind.Minus, "-", start);
            default:
                return Word();
        }
    }

    private Piece Phrase()
    {
        int start = _at++;
        int end = query.AsSpan(_at).IndexOfAny('"', '“', '”');
        if (end < 0) throw new QueryException(start, "the quotation mark here has no other one");
        string words = query.Substring(_at, end);
        _at += end + 1;
        return new(PieceKind.Phrase, words, start);
    }

    // A field is a name with its operator right behind it.
    private Piece Word()
    {
        int start = _at;
        while (_at < query.Length && char.IsAsciiLetter(query[_at])) _at++;
        if (_at > start && _at < query.Length && query[_at] is ':' or '=' or '<' or '>')
        {
            string name = query[start.._at], sign = query[_at++].ToString();
            if (sign is "<" or ">" && _at < query.Length && query[_at] == '=') sign += query[_at++];
            return new(PieceKind.Field, name, start, sign);
        }

        while (_at < query.Length && !char.IsWhiteSpace(query[_at]) && query[_at] is not ('(' or ')' or '"' or '“' or '”')) _at++;
        string word = query[start.._at];
        var kind = word switch { "OR" => PieceKind.Or, "AND" => PieceKind.And, "NOT" => PieceKind.Not, _ => PieceKind.Word };
        return new(kind, word, start);
    }
}
