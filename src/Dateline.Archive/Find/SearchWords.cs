using System.Globalization;
using System.Text;

namespace Dateline.Archive.Find;

/// <summary>A word of a text as it is looked for.</summary>
/// <param name="Start">The first code unit.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Folded">The word in small letters, without marks above or below letters.</param>
public readonly record struct SearchWord(int Start, int End, string Folded);

/// <summary>Takes texts apart into words as the index does: runs of letters and digits, with the marks that belong to letters.</summary>
public static class SearchWords
{
    private const char FirstLatin = '\u00C0', LastLatin = '\u024F', FirstAdditional = '\u1E00', LastAdditional = '\u1EFF';

    // Letter by letter the one without its marks; a full stop where it has none.
    private const string Latin = "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll."
        + "...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.................................oo.............uu..............."
        + ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
        + "................";

    private const string Additional = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The words of a text, in reading order.</summary>
    public static IEnumerable<SearchWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int at = 0; at < text.Length; at++)
        {
            int start = at;
            while (at < text.Length && IsPart(text[at])) at++;
            if (at > start) yield return new(start, at, Fold(text[start..at]));
        }
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    // The canonical decompositions of Unicode for Latin letters: the framework has none where globalization is invariant.
    private static string Fold(string word) => Ascii.IsValid(word) ? word.ToLowerInvariant() : string.Concat(word.Where(c => !IsMark(c)).Select(Base)).ToLowerInvariant();

    private static char Base(char letter)
    {
        char plain = letter switch
        {
            >= FirstLatin and <= LastLatin => Latin[letter - FirstLatin],
            >= FirstAdditional and <= LastAdditional => Additional[letter - FirstAdditional],
            _ => '.',
        };
        return plain == '.' ? letter : plain;
    }
}
