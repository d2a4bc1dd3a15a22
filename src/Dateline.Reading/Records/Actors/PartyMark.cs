using Dateline.Language.Tokens;

namespace Dateline.Reading.Records.Actors;

/// <summary>The party and home of a lawmaker as news write them: "R-Iowa", "D-N.Y.", "I-Vt.".</summary>
internal static class PartyMark
{
    private const int MostTokens = 5, MostLetters = 16;

    /// <summary>The token after the party mark that begins at a token; that token itself where none does.</summary>
    public static int End(TokenTable tokens, int first)
    {
        if (tokens[first][0] is not ('R' or 'D' or 'I')) return first;
        int end = first + 1;
        while (end < tokens.Count && end - first < MostTokens && Goes(tokens, end) && tokens[end] is not ("," or ")" or ";" or "." or ":")) end++;
        var mark = tokens.SpanOf(first, end).Of(tokens.Text);
        bool party = mark.Length is >= 3 and <= MostLetters && mark[1] is '-' or '–' && char.IsUpper(mark[2]);
        if (!party) return first;
        // "Calif." may have been cut from its full stop.
        bool cut = end + 1 < tokens.Count && tokens[end] is "." && tokens.Starts[end] == tokens.Ends[end - 1] && tokens[end + 1] is ")" or ",";
        return cut ? end + 1 : end;
    }

    /// <summary>Whether a token goes on with the mark: without a space, or as the next word of the place ("D-San Diego").</summary>
    private static bool Goes(TokenTable tokens, int token) =>
        tokens.Starts[token] == tokens.Ends[token - 1] || (char.IsUpper(tokens[token][0]) && tokens.Text[tokens.Ends[token - 1]] == ' ');
}
