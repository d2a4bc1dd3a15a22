using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Tells whether a piece of content gives somebody's own words: it stands, but for a few leading words, in quotation marks.</summary>
internal static class VerbatimRule
{
    /// <summary>How many words may lead into the quotation ("that", "it was").</summary>
    private const int MostLeading = 3;

    /// <summary>Whether a piece is verbatim, with the rule and the marks or the words that tell.</summary>
    public static Derived<bool> Of(TokenTable tokens, QuoteTable quotes, TokenRange piece)
    {
        int leading = 0, quoted = 0, outside = 0;
        TokenRange? open = null, close = null;
        for (int at = piece.First; at < piece.AfterLast; at++)
        {
            var state = quotes[at];
            if (state == QuoteState.Opening) open ??= new TokenRange(at, at + 1);
            if (state == QuoteState.Closing) close = new TokenRange(at, at + 1);
            if (state != QuoteState.Outside) quoted++;
            else if (quoted == 0) leading++;
            else if (char.IsLetterOrDigit(tokens[at][0])) outside++;
        }

        var whole = tokens.SpanOf(piece.First, piece.AfterLast);
        if (quoted == 0) return new Derived<bool>(false, "no-quotation-marks", [whole]);
        if (outside > 0 || leading > MostLeading || leading >= quoted) return new Derived<bool>(false, "partly-quoted", [whole]);
        Span[] marks = [.. new[] { open, close }.OfType<TokenRange>().Select(mark => tokens.SpanOf(mark.First, mark.AfterLast))];
        return new Derived<bool>(true, leading == 0 ? "quotation-marks" : "quotation-marks:leading-words", marks.Length > 0 ? [.. marks] : [whole]);
    }

    /// <summary>Whether a piece is a quotation from end to end that begins its sentence, so that it can stand without a cue.</summary>
    public static bool IsFullQuote(TokenTable tokens, QuoteTable quotes, TokenRange piece)
    {
        if (piece.Length < 5 || quotes[piece.First] != QuoteState.Opening) return false;
        if (!char.IsUpper(tokens[piece.First + 1][0])) return false;
        for (int at = piece.First; at < piece.AfterLast; at++)
        {
            if (!quotes.Quoted(at)) return false;
        }

        return true;
    }
}
