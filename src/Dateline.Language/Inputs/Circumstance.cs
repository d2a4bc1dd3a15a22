using Dateline.Language.Quotations;
using Dateline.Language.Tokens;

namespace Dateline.Language.Inputs;

/// <summary>What surrounds a token: quotation marks, its place in sentence, paragraph and report, the sentence's letters.</summary>
internal static class Circumstance
{
    private const int Reopening = 4;
    private const int Quotation = 0, Position = 12, Paragraph = 28, Sentence = 44;

    /// <summary>Writes <see cref="TokenInputs.CircumstancesPerToken"/> rows for each token.</summary>
    public static void Read(TokenTable tokens, int titleEnd, Span<byte> rows)
    {
        var quotes = new QuoteTable(tokens);
        int paragraph = -1, nextParagraph = 0, bodyParagraph = -1;
        for (int s = 0; s < tokens.Sentences.Length; s++)
        {
            int first = tokens.Sentences[s], end = tokens.SentenceEnd(s);
            bool startsParagraph = nextParagraph < tokens.Paragraphs.Length && tokens.Paragraphs[nextParagraph] == first;
            bool title = tokens.Starts[first] < titleEnd;
            if (startsParagraph)
            {
                paragraph = nextParagraph++;
                if (!title) bodyParagraph++;
            }

            int paragraphEnd = paragraph + 1 < tokens.Paragraphs.Length ? tokens.Paragraphs[paragraph + 1] : tokens.Count;
            bool endsParagraph = end == paragraphEnd;
            byte paragraphRow = (byte)(Paragraph + ParagraphClass(title, bodyParagraph, startsParagraph, endsParagraph));
            byte sentenceRow = (byte)(Sentence + SentenceClass(tokens, quotes, first, end));
            for (int i = first; i < end; i++)
            {
                var row = rows.Slice(i * TokenInputs.CircumstancesPerToken, TokenInputs.CircumstancesPerToken);
                row[0] = (byte)(Quotation + (startsParagraph && i == first && quotes.Continues(paragraph) ? Reopening : (int)quotes[i]));
                row[1] = (byte)(Position + (i == first ? 1 : i == end - 1 ? 2 : i == end - 2 ? 3 : 0) + (SpaceBefore(tokens, i) ? 4 : 0));
                row[2] = paragraphRow;
                row[3] = sentenceRow;
            }
        }
    }

    private static int ParagraphClass(bool title, int bodyParagraph, bool starts, bool ends)
    {
        int depth = title ? 0 : bodyParagraph == 0 ? 1 : bodyParagraph < 4 ? 2 : 3;
        return (depth * 4) + (starts ? 1 : 0) + (ends ? 2 : 0);
    }

    /// <summary>Whether the sentence holds quotation marks, opens with one, and is written in capitals (headline style).</summary>
    private static int SentenceClass(TokenTable tokens, QuoteTable quotes, int first, int end)
    {
        int words = 0, capitals = 0;
        bool quoting = false;
        for (int i = first; i < end; i++)
        {
            quoting |= quotes.Quoted(i);
            var token = tokens[i];
            if (token.Length < 4 || !char.IsLetter(token[0])) continue;
            words++;
            if (char.IsUpper(token[0])) capitals++;
        }

        int letters = words > 2 && capitals * 4 > words * 3 ? 1 : 0;
        int length = end - first < 6 ? 1 : 0;
        int extent = !quoting ? 0 : !quotes.Quoted(first) ? 1 : !quotes.Quoted(end - 1) ? 2 : 3;
        return (extent * 4) + (letters * 2) + length;
    }

    private static bool SpaceBefore(TokenTable tokens, int i) => i == 0 || tokens.Ends[i - 1] < tokens.Starts[i];
}
