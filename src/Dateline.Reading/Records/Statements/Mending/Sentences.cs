using Dateline.Language.Tags;
using Dateline.Reading.Datelines;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>What the mending of marks asks about sentences.</summary>
internal static class Sentences
{
    /// <summary>The end of a content that runs to the end of its sentence: without the sentence's stop, with a quotation mark.</summary>
    public static int ContentEnd(MarkRow row, int first, int end)
    {
        int last = end;
        if (last > first && row.Tokens[last - 1] is "." or "!" or "?" or ";" && !row.Quotes.Quoted(last - 1)) last--;
        return last;
    }

    /// <summary>The first token of a token's sentence, behind its dateline where it has one.</summary>
    public static int FirstOf(MarkRow row, int token)
    {
        int floor = row.Tokens.Sentences[row.Tokens.SentenceOf(token)];
        int paragraph = Array.BinarySearch(row.Tokens.Paragraphs, floor);
        if (paragraph < 0) return floor;
        int first = DatelineOpening.End(row.Analysis, paragraph);
        return first < token ? first : floor;
    }

    /// <summary>Whether a tag is of a verb that can carry a clause.</summary>
    public static bool IsFinite(FineTag tag) => tag is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md;

    /// <summary>Whether a tag can stand within a noun phrase before its head or be it.</summary>
    public static bool IsNominal(FineTag tag) => tag is FineTag.Nn or FineTag.Nns or FineTag.Nnp or FineTag.Nnps or FineTag.Dt or FineTag.Jj
        or FineTag.Jjr or FineTag.Jjs or FineTag.Cd or FineTag.Pos or FineTag.PrpPoss or FineTag.Hyph or FineTag.Pdt;
}
