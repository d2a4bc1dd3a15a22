using System.Globalization;

namespace Dateline.Language.Tokens;

/// <summary>What a UTF-16 code unit is to the tokenizer.</summary>
internal enum CharClass : byte
{
    /// <summary>White space, controls, the zero-width space.</summary>
    Space,

    /// <summary>A character that ends a line.</summary>
    LineEnd,

    /// <summary>Invisible marks of direction and joining: nothing alone, part of a word between its letters.</summary>
    Invisible,

    /// <summary>A letter, a combining mark, a joiner, an underscore.</summary>
    Letter,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>Half of a surrogate pair.</summary>
    Surrogate,

    /// <summary>An apostrophe or a single quotation mark that can be one.</summary>
    Apostrophe,

    /// <summary>Straight double quotation mark.</summary>
    Quote,

    /// <summary>A quotation mark that opens by its shape.</summary>
    OpenQuote,

    /// <summary>A quotation mark that closes by its shape.</summary>
    CloseQuote,

    /// <summary>A full stop or an ellipsis sign.</summary>
    Dot,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>A dash.</summary>
    Dash,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>An exclamation or question mark.</summary>
    Bang,

    /// <summary>A full stop of a script that has no capitals.</summary>
    WideStop,

    /// <summary>A list bullet.</summary>
    Bullet,

    /// <summary>A currency sign.</summary>
    Currency,

    /// <summary>Everything else.</summary>
    Symbol,
}

/// <summary>The class of every code unit, in one table of 64 KB.</summary>
internal static class CharTable
{
    private static readonly CharClass[] Classes = Build();

    /// <summary>The class of a code unit.</summary>
    public static CharClass Of(char c) => Classes[c];

    /// <summary>Whether a code unit continues a word.</summary>
    public static bool IsWord(char c) => Classes[c] is CharClass.Letter or CharClass.Digit;

    private static CharClass[] Build()
    {
        var classes = new CharClass[char.MaxValue + 1];
        for (int c = 0; c < classes.Length; c++) classes[c] = ByCategory(CharUnicodeInfo.GetUnicodeCategory((char)c));
        Set(classes, CharClass.LineEnd, "\n\r\u000B\u000C\u0085\u2028\u2029");
        Set(classes, CharClass.Space, "\t\u200B\u3000");
        Set(classes, CharClass.Letter, "_\u200C\u200D\u00AD");
        Set(classes, CharClass.Apostrophe, "'\u2018\u2019\u201B\u02BC`\u00B4\uFF07");
        Set(classes, CharClass.Quote, "\"\uFF02");
        Set(classes, CharClass.OpenQuote, "\u201C\u201E\u201F\u00AB\u2039\u201A\u300C\u300E\u301D");
        Set(classes, CharClass.CloseQuote, "\u201D\u00BB\u203A\u300D\u300F\u301E");
        Set(classes, CharClass.Dot, ".\u2026");
        Set(classes, CharClass.Hyphen, "-\u2010\u2011");
        Set(classes, CharClass.Bang, "!?\u203C\u203D\u2047\u2048\u2049");
        Set(classes, CharClass.WideStop, "\u3002\uFF01\uFF1F\uFF0E\u061F\u06D4\u0964");
        Set(classes, CharClass.Bullet, "\u2022\u2023\u2043\u25AA\u25AB\u25CF\u25CB\u25E6\u25A0\u25BA\u2219");
        Set(classes, CharClass.Symbol, "\u00B0\u00BA\u00AA");
        return classes;
    }

    private static void Set(CharClass[] classes, CharClass value, string characters)
    {
        foreach (char c in characters) classes[c] = value;
    }

    private static CharClass ByCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => CharClass.Space,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharClass.LineEnd,
        UnicodeCategory.Format => CharClass.Invisible,
        UnicodeCategory.Surrogate => CharClass.Surrogate,
        UnicodeCategory.OpenPunctuation => CharClass.Open,
        UnicodeCategory.ClosePunctuation => CharClass.Close,
        UnicodeCategory.InitialQuotePunctuation => CharClass.OpenQuote,
        UnicodeCategory.FinalQuotePunctuation => CharClass.CloseQuote,
        UnicodeCategory.DashPunctuation => CharClass.Dash,
        UnicodeCategory.CurrencySymbol => CharClass.Currency,
        _ => CharClass.Symbol,
    };
}
