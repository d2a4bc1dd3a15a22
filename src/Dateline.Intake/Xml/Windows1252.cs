namespace Dateline.Intake.Xml;

/// <summary>The characters that windows-1252 has where Unicode has the C1 controls; feeds number and label them wrongly.</summary>
internal static class Windows1252
{
    // 0x80 to 0x9F; those that windows-1252 leaves open stay what they are.
    private const string Characters =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The character that was meant by a C1 control; any other character as it is.</summary>
    public static char Repair(char c) => c is >= '\u0080' and <= '\u009F' ? Characters[c - 0x80] : c;

    /// <summary>The text with every C1 control repaired.</summary>
    public static string Repair(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text : string.Create(text.Length, text, static (repaired, from) =>
        {
            for (int i = 0; i < from.Length; i++) repaired[i] = Repair(from[i]);
        });
}
