namespace Dateline.Archive.Find.Queries;

/// <summary>Makes a tree of a query. "OR" binds less than standing side by side; parentheses bind most.</summary>
internal sealed class QueryParser
{
    /// <summary>The most letters of a query.</summary>
    public const int MostLetters = 4096;

    private const int MostTerms = 64, MostDepth = 16;
    private readonly List<Piece> _pieces;
    private int _next, _terms, _depth;

    private QueryParser(List<Piece> pieces) => _pieces = pieces;

    /// <summary>Parses a query.</summary>
    /// <exception cref="QueryException">It is none.</exception>
    public static QueryNode Parse(string query)
    {
        if (query.Length > MostLetters) throw new QueryException(MostLetters, $"a query has at most {MostLetters} letters");
        var parser = new QueryParser(new QueryLexer(query).Read());
        if (parser.Is(PieceKind.End)) throw new QueryException(0, "the query is empty: write words, or fields such as speaker:name");
        var tree = parser.AnyOf(field: null);
        return parser.Is(PieceKind.End) ? tree : throw new QueryException(parser.Current.At, "the closing parenthesis has no opening one");
    }

    private Piece Current => _pieces[_next];

    private bool Is(PieceKind kind) => Current.Kind == kind;

    private QueryNode AnyOf(FindField? field)
    {
        var nodes = new List<QueryNode> { AllOf(field) };
        while (Is(PieceKind.Or))
        {
            _next++;
            nodes.Add(AllOf(field));
        }

        return nodes.Count == 1 ? nodes[0] : new QueryNode.Any([.. nodes]);
    }

    private QueryNode AllOf(FindField? field)
    {
        var nodes = new List<QueryNode>();
        while (!Is(PieceKind.End) && !Is(PieceKind.Close) && !Is(PieceKind.Or))
        {
            if (Is(PieceKind.And))
            {
                if (nodes.Count == 0) throw Expected("a word or a field before AND");
                _next++;
            }

            nodes.Add(Term(field));
        }

        return nodes.Count switch { 0 => throw Expected("a word, a phrase or a field"), 1 => nodes[0], _ => new QueryNode.All([.. nodes]) };
    }

    private QueryNode Term(FindField? field)
    {
        if (!Is(PieceKind.Minus) && !Is(PieceKind.Not)) return Positive(field);
        _next++;
        if (Is(PieceKind.Minus) || Is(PieceKind.Not)) throw Expected("a word, a phrase or a field behind the minus sign");
        return new QueryNode.Not(Positive(field));
    }

    private QueryNode Positive(FindField? field)
    {
        var piece = Current;
        switch (piece.Kind)
        {
            case PieceKind.Open:
                return Group(field);
            case PieceKind.Field when field is not null:
                throw new QueryException(piece.At, $"within the parentheses of {field.Name}: only words and phrases can stand, no other field");
            case PieceKind.Field:
                return Field(piece);
            case PieceKind.Word or PieceKind.Phrase:
                _next++;
                Count(piece);
                return QueryValue.Read(field, ":", piece);
            default:
                throw Expected("a word, a phrase or a field");
        }
    }

    private QueryNode Group(FindField? field)
    {
        int at = Current.At;
        if (++_depth > MostDepth) throw new QueryException(at, $"parentheses can stand within each other {MostDepth} deep at most");
        _next++;
        var inner = AnyOf(field);
        if (!Is(PieceKind.Close)) throw new QueryException(at, "the opening parenthesis has no closing one");
        _next++;
        _depth--;
        return inner;
    }

    private QueryNode Field(Piece piece)
    {
        if (FindFields.Find(piece.Text) is not { } field)
            throw new QueryException(piece.At, $"there is no field '{piece.Text}': put it in quotation marks to look for the words; the fields are {string.Join(", ", FindFields.All.Select(f => f.Name))}");
        _next++;
        if (Is(PieceKind.Open) && piece.Operator is ":" or "=") return Group(field);
        bool isNegative = Is(PieceKind.Minus) && _pieces[_next + 1].At == Current.At + 1;
        var value = isNegative ? _pieces[_next + 1] with { Text = "-" + _pieces[_next + 1].Text } : Current;
        if (value.Kind is PieceKind.Or or PieceKind.And or PieceKind.Not && value.At == piece.At + piece.Text.Length + piece.Operator.Length) value = value with { Kind = PieceKind.Word };
        if (value.Kind is not (PieceKind.Word or PieceKind.Phrase)) throw Expected($"a value of {field.Name}, as in {field.Example},");
        if (value.At != piece.At + piece.Text.Length + piece.Operator.Length + (isNegative ? 1 : 0)) throw new QueryException(value.At, $"between {piece.Text}{piece.Operator} and its value there is no space");
        _next += isNegative ? 2 : 1;
        Count(piece);
        return QueryValue.Read(field, piece.Operator, value);
    }

    private void Count(Piece piece)
    {
        if (++_terms > MostTerms) throw new QueryException(piece.At, $"a query has at most {MostTerms} terms");
    }

    private QueryException Expected(string what) => new(Current.At, $"{what} was expected {(Is(PieceKind.End) ? "at the end" : $"before '{Current.Text}'")}");
}
