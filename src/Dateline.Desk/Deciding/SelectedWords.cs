using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Text;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Deciding;

/// <summary>Finds in the report the words that a person selected or typed.</summary>
internal static class SelectedWords
{
    /// <summary>The passage as JSON, in Unicode code points; nothing where no words are given.</summary>
    /// <param name="form">The words (<c>words</c>) and, where they were selected, their place in UTF-16 code units (<c>from</c>, <c>to</c>).</param>
    /// <param name="text">The report's text.</param>
    /// <param name="near">Where to look first for words that were typed.</param>
    public static (JsonArray? Passages, string? Problem) Read(IFormCollection form, string text, Span near)
    {
        string words = form["words"].ToString().Trim();
        if (words.Length == 0) return (null, null);
        if (Selected(form, text, words) is not { } span && (Typed(text, words, near) is not { } typed || !Assign(out span, typed))) return (null, "These words are not in the report as they stand.");
        var map = new CodePointMap(text);
        return ([new JsonArray(map.ToCodePoint(span.Start), map.ToCodePoint(span.End))], null);
    }

    private static bool Assign(out Span span, Span value)
    {
        span = value;
        return true;
    }

    // A place is believed only where the words stand there: a page may show other signs for some characters.
    private static Span? Selected(IFormCollection form, string text, string words)
    {
        if (!int.TryParse(form["from"], NumberStyles.None, CultureInfo.InvariantCulture, out int from) || !int.TryParse(form["to"], NumberStyles.None, CultureInfo.InvariantCulture, out int to)) return null;
        if (from >= to || to > text.Length) return null;
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        return from < to && string.Equals(Plain(text[from..to]), Plain(words), StringComparison.Ordinal) ? new Span(from, to) : null;
    }

    private static Span? Typed(string text, string words, Span near)
    {
        int best = -1;
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (best < 0 || Math.Abs(at - near.Start) < Math.Abs(best - near.Start)) best = at;
        }

        return best < 0 ? null : new Span(best, best + words.Length);
    }

    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
