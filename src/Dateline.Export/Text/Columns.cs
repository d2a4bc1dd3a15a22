using System.Globalization;
using System.Text;

namespace Dateline.Export.Text;

/// <summary>How many columns of a terminal text takes: marks that combine take none, East Asian wide characters and emoji two.</summary>
internal static class Columns
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615),
        (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5),
        (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD),
        (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757),
        (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
        (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6),
        (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
        (0x1F1E6, 0x1F202), (0x1F210, 0x1F23B), (0x1F240, 0x1F248), (0x1F250, 0x1F251), (0x1F260, 0x1F265), (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7EB), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The number of columns that <paramref name="text"/> takes.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~')) return text.Length;
        int columns = 0;
        while (!text.IsEmpty) columns += OfFirst(ref text);
        return columns;
    }

    /// <summary>The longest beginning of <paramref name="text"/> that fits, in code units; it ends between characters that people see.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">The columns that there are, at least 2 for every text to be able to go on.</param>
    /// <param name="taken">The columns that the beginning takes.</param>
    public static int Fitting(ReadOnlySpan<char> text, int columns, out int taken)
    {
        ReadOnlySpan<char> rest = text;
        taken = 0;
        while (!rest.IsEmpty)
        {
            ReadOnlySpan<char> after = rest;
            int next = OfFirst(ref after);
            if (taken + next > columns) break;
            taken += next;
            rest = after;
        }

        return text.Length - rest.Length;
    }

    /// <summary>The columns of the first character that people see (a grapheme cluster), which is taken off the text.</summary>
    private static int OfFirst(ref ReadOnlySpan<char> text)
    {
        int length = StringInfo.GetNextTextElementLength(text);
        int columns = 0;
        foreach (var rune in text[..length].EnumerateRunes())
        {
            if (rune.Value == 0xFE0F) columns = Math.Max(columns, 2);
            else columns = Math.Max(columns, OfRune(rune));
        }

        text = text[length..];
        return columns;
    }

    private static int OfRune(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        int at = Array.BinarySearch(Wide, (rune.Value, int.MaxValue));
        if (at < 0) at = ~at - 1;
        return at >= 0 && rune.Value <= Wide[at].Last ? 2 : 1;
    }
}
