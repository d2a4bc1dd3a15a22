using Dateline.Language.Tokens;

namespace Dateline.Language.Quotations;

/// <summary>Where a token stands to the quotation marks of a text.</summary>
public enum QuoteState : byte
{
    /// <summary>Outside all quotation marks.</summary>
    Outside,

    /// <summary>Between an opening mark and its closing one.</summary>
    Inside,

    /// <summary>An opening mark, or the mark that takes a quotation up again at the head of a paragraph.</summary>
    Opening,

    /// <summary>A closing mark.</summary>
    Closing,
}

/// <summary>
/// The quotations of a text, token by token: straight, curly and angle marks, and single marks that stand alone. A
/// quotation that its paragraph does not close ends with the paragraph, unless the next one begins with a mark and so goes on.
/// </summary>
public sealed class QuoteTable
{
    private readonly QuoteState[] _states;
    private readonly bool[] _continued;

    /// <summary>Reads the quotation marks of a text; time linear in the number of tokens.</summary>
    public QuoteTable(TokenTable tokens)
    {
        _states = new QuoteState[tokens.Count];
        _continued = new bool[tokens.Paragraphs.Length];
        bool open = false;
        for (int paragraph = 0; paragraph < tokens.Paragraphs.Length; paragraph++)
        {
            int first = tokens.Paragraphs[paragraph];
            int afterLast = paragraph + 1 < tokens.Paragraphs.Length ? tokens.Paragraphs[paragraph + 1] : tokens.Count;
            _continued[paragraph] = open && first < afterLast && OpensParagraph(tokens, first);
            open = ReadParagraph(tokens, first, afterLast);
        }
    }

    /// <summary>How a token stands to the quotation marks.</summary>
    public QuoteState this[int token] => _states[token];

    /// <summary>Whether a token lies within quotation marks or is one.</summary>
    public bool Quoted(int token) => _states[token] != QuoteState.Outside;

    /// <summary>Whether a paragraph takes up a quotation that the one before it left open.</summary>
    public bool Continues(int paragraph) => _continued[paragraph];

    private static bool OpensParagraph(TokenTable tokens, int token) => KindOf(tokens, token) is MarkKind.Open or MarkKind.Straight;

    private bool ReadParagraph(TokenTable tokens, int first, int afterLast)
    {
        bool open = false, single = false;
        for (int at = first; at < afterLast; at++)
        {
            switch (KindOf(tokens, at))
            {
                case MarkKind.Open:
                    _states[at] = open ? QuoteState.Inside : QuoteState.Opening;
                    open = true;
                    break;
                case MarkKind.Close:
                    _states[at] = open ? QuoteState.Closing : QuoteState.Outside;
                    open = false;
                    break;
                case MarkKind.Straight:
                    bool closes = open && !(Leads(tokens, at) && at > first && !Trails(tokens, at));
                    _states[at] = closes ? QuoteState.Closing : open ? QuoteState.Inside : QuoteState.Opening;
                    open = !closes;
                    break;
                case MarkKind.OpenSingle when !open:
                    (open, single, _states[at]) = (true, true, QuoteState.Opening);
                    break;
                case MarkKind.CloseSingle when open && single:
                    (open, single, _states[at]) = (false, false, QuoteState.Closing);
                    break;
                default:
                    _states[at] = open ? QuoteState.Inside : QuoteState.Outside;
                    break;
            }

            if (!open) single = false;
        }

        return open && !single;
    }

    /// <summary>Whether white space or an opening bracket stands before the mark and a letter after it.</summary>
    private static bool Leads(TokenTable tokens, int token)
    {
        int start = tokens.Starts[token], end = tokens.Ends[token];
        bool free = start == 0 || char.IsWhiteSpace(tokens.Text[start - 1]) || tokens.Text[start - 1] is '(' or '[' or '—' or '–';
        return free && end < tokens.Text.Length && !char.IsWhiteSpace(tokens.Text[end]);
    }

    /// <summary>Whether white space or the end follows the mark.</summary>
    private static bool Trails(TokenTable tokens, int token) =>
        tokens.Ends[token] >= tokens.Text.Length || char.IsWhiteSpace(tokens.Text[tokens.Ends[token]]);

    private static MarkKind KindOf(TokenTable tokens, int token) => tokens[token] switch
    {
        "“" or "„" or "«" or "``" => MarkKind.Open,
        "”" or "»" => MarkKind.Close,
        "\"" or "''" or "＂" => MarkKind.Straight,
        "‘" or "`" or "‹" => MarkKind.OpenSingle,
        "’" or "›" => MarkKind.CloseSingle,
        "'" => Leads(tokens, token) ? MarkKind.OpenSingle : MarkKind.CloseSingle,
        _ => MarkKind.None,
    };

    private enum MarkKind
    {
        None,
        Open,
        Close,
        Straight,
        OpenSingle,
        CloseSingle,
    }
}
