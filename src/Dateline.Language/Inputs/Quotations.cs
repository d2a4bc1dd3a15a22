using Dateline.Language.Tokens;

namespace Dateline.Language.Inputs;

/// <summary>Where a token stands with regard to double quotation marks.</summary>
public enum QuoteState : byte
{
    /// <summary>Outside any quotation.</summary>
    Outside,

    /// <summary>The opening mark.</summary>
    Open,

    /// <summary>Between the marks.</summary>
    Inside,

    /// <summary>The closing mark.</summary>
    Close,

    /// <summary>An opening mark that carries on the quotation of the paragraph before, which was left open.</summary>
    Reopen,
}

/// <summary>Follows double quotation marks, curly or straight, through a text, paragraph by paragraph.</summary>
public static class Quotations
{
    /// <summary>Writes the state of every token into <paramref name="states"/>; linear time.</summary>
    /// <remarks>
    /// A quotation ends with its paragraph: one left open there is carried on only where the next paragraph begins with
    /// an opening mark, as wire style has it. A straight mark opens where none is open, closes where one is.
    /// </remarks>
    public static void Read(TokenTable tokens, Span<QuoteState> states)
    {
        bool leftOpen = false;
        for (int p = 0; p < tokens.Paragraphs.Length; p++)
        {
            int first = tokens.Paragraphs[p];
            int end = p + 1 < tokens.Paragraphs.Length ? tokens.Paragraphs[p + 1] : tokens.Count;
            leftOpen = ReadParagraph(tokens, first, end, leftOpen, states);
        }
    }

    private static bool ReadParagraph(TokenTable tokens, int first, int end, bool leftOpen, Span<QuoteState> states)
    {
        bool open = false;
        for (int i = first; i < end; i++)
        {
            char mark = MarkOf(tokens[i]);
            if (mark == '\0')
            {
                states[i] = open ? QuoteState.Inside : QuoteState.Outside;
            }
            else if (Opens(mark, open))
            {
                states[i] = i == first && leftOpen ? QuoteState.Reopen : QuoteState.Open;
                open = true;
            }
            else
            {
                states[i] = QuoteState.Close;
                open = false;
            }
        }

        return open;
    }

    private static bool Opens(char mark, bool open) => mark switch
    {
        '“' or '«' or '„' => true,
        '”' or '»' => false,
        _ => !open,
    };

    private static char MarkOf(ReadOnlySpan<char> token) => token.Length switch
    {
        1 when token[0] is '"' or '“' or '”' or '«' or '»' or '„' or '‟' or '＂' => token[0],
        2 when token is "''" => '”',
        2 when token is "``" => '“',
        _ => '\0',
    };
}
