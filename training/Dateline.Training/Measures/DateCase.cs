using System.Globalization;
using System.Text.Json;
using Dateline.Reading.Dates;
using Dateline.Text;
using NodaTime;

namespace Dateline.Training.Measures;

/// <summary>One case of Recognizers-Text: a sentence with the expressions to be found in it.</summary>
internal sealed class DateCase
{
    private readonly List<(Span Span, string Type, List<string> Values)> _expected = [];

    private DateCase(string text, LocalDate reference) => (Text, Reference) = (text, reference);

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>The day that "tomorrow" is counted from.</summary>
    public LocalDate Reference { get; }

    /// <summary>The kinds of expressions in it, for grouping.</summary>
    public string Kind => _expected.Count == 0 ? "none" : string.Join('+', _expected.Select(e => e.Type).Distinct(StringComparer.Ordinal));

    /// <summary>Reads a case; null with the reason where our definitions do not have what it asks for.</summary>
    public static DateCase? Read(JsonElement root, out string reason)
    {
        reason = "";
        string? at = root.TryGetProperty("reference", out var reference) ? reference.GetString() : null;
        var spans = root.GetProperty("spans");
        if (spans.ValueKind == JsonValueKind.Null) return Leave("offsets that do not show the text", out reason);
        if (at is null) return Leave("without a reference day", out reason);
        var found = new DateCase(root.GetProperty("input").GetString()!, LocalDate.FromDateTime(DateTime.Parse(at[..10], CultureInfo.InvariantCulture)));
        foreach (var (i, result) in root.GetProperty("results").EnumerateArray().Index())
        {
            if (!result.TryGetProperty("Resolution", out var resolution) || !result.TryGetProperty("TypeName", out var name)) return Leave("without a resolution", out reason);
            string type = name.GetString()!["datetimeV2.".Length..];
            if (type is "set") return Leave("what recurs", out reason);
            if (type is "timezone") return Leave("time zones", out reason);
            if (type is "timerange" or "datetimerange") return Leave("periods of hours", out reason);
            List<string> values = [];
            foreach (var value in resolution.GetProperty("values").EnumerateArray())
            {
                if (value.TryGetProperty("timezone", out _)) return Leave("time zones", out reason);
                if (value.TryGetProperty("Mod", out _)) return Leave("open periods and parts of periods (“before 2015”, “end of year”)", out reason);
                string timex = value.GetProperty("timex").GetString()!;
                if (value.TryGetProperty("value", out var v) && v.GetString() is "not resolved" && type is not "date") return Leave("without a value (fiscal years)", out reason);
                if (type is "datetime" && timex is not "PRESENT_REF" && !timex.Contains('T')) return Leave("periods of hours", out reason);
                if (type is "datetime" && timex.Count(c => c == ':') > 1) return Leave("moments to the second", out reason);
                if (type is "duration" && IsVague(found.Text.AsSpan(spans[i][0].GetInt32()))) return Leave("vague counts given a number (“several”)", out reason);
                values.Add(Expected(type, timex, value));
            }

            found._expected.Add((Trimmed(found.Text, new Span(spans[i][0].GetInt32(), spans[i][1].GetInt32())), type, values));
        }

        return found;
    }

    /// <summary>Whether just the expected expressions were found, with their values.</summary>
    public bool Agrees(DateTable table, out string shown)
    {
        var mentions = table.Mentions.Where(m => m.Kind != MentionKind.Recurrence && !m.IsAge).ToList();
        shown = string.Join("; ", mentions.Select(m => $"[{m.Span.Of(Text)}] {m.Value} {m.Timex}"));
        if (mentions.Count != _expected.Count) return false;
        foreach (var (span, type, values) in _expected)
        {
            var mention = mentions.Find(m => Trimmed(Text, m.Span) == span);
            if (mention is null || !values.Exists(v => IsSame(type, v, mention))) return false;
        }

        return true;
    }

    /// <summary>Whether a value is the expected one. What is told by its distance in months or years has, for us, no day: then the month or year counts.</summary>
    private static bool IsSame(string type, string expected, DateMention mention)
    {
        if (string.Equals(Found(type, mention), expected, StringComparison.Ordinal)) return true;
        if (type is "daterange" && mention is { Rule: "date:range", Value: { } range }) return string.Equals($"{new PartialDate(range.Start.FirstDay)}..{new PartialDate(range.End.LastDay.PlusDays(1))}", expected, StringComparison.Ordinal);
        if (type is "date" && mention.Rule is "date:counted-from-report" && mention.Value is { Precision: DatePrecision.Month or DatePrecision.Year } value)
            return expected.StartsWith(value.ToString(), StringComparison.Ordinal);
        return type is "duration" && Months(mention.Timex) is { } found && found == Months(expected);
    }

    /// <summary>A length in months and seconds, so that P1.5H and PT1H30M are the same; null for one without number.</summary>
    private static (double Months, double Seconds)? Months(string timex)
    {
        double months = 0, seconds = 0, number = 0;
        bool time = false;
        int start = 1;
        for (int at = 1; at < timex.Length; at++)
        {
            char c = timex[at];
            if (c == 'T') (time, start) = (true, at + 1);
            if (char.IsAsciiDigit(c) || c is '.' or 'T') continue;
            if (!double.TryParse(timex.AsSpan(start, at - start), CultureInfo.InvariantCulture, out number)) return null;
            start = at + 1;
            if (time) seconds += number * c switch { 'H' => 3600, 'M' => 60, _ => 1 };
            else if (c is 'Y' or 'M') months += number * (c == 'Y' ? 12 : 1);
            else seconds += number * 86400 * (c == 'W' ? 7 : 1);
        }

        return (months, seconds);
    }

    public override string ToString() => string.Join("; ", _expected.Select(e => $"[{e.Span.Of(Text)}] {string.Join('|', e.Values)}"));

    private static bool IsVague(ReadOnlySpan<char> passage) =>
        passage.StartsWith("few ", StringComparison.OrdinalIgnoreCase) || passage.StartsWith("several ", StringComparison.OrdinalIgnoreCase) || passage.StartsWith("a few ", StringComparison.OrdinalIgnoreCase);

    private static DateCase? Leave(string why, out string reason)
    {
        reason = why;
        return null;
    }

    private static string Expected(string type, string timex, JsonElement value) => type switch
    {
        "date" => value.GetProperty("value").GetString()!,
        "daterange" => $"{value.GetProperty("start").GetString()}..{value.GetProperty("end").GetString()}",
        "duration" => timex,
        "datetime" when timex is "PRESENT_REF" => timex,
        "datetime" => value.GetProperty("value").GetString()![..16],
        _ => value.GetProperty("value").GetString()![..5],
    };

    private static string Found(string type, DateMention mention) => type switch
    {
        "date" => mention.Value is { Precision: DatePrecision.Day } value ? value.ToString() : mention.Rule is "date:no-such-day" ? "not resolved" : "",
        "daterange" => mention.Value is { } value ? $"{new PartialDate(value.Start.FirstDay)}..{new PartialDate(EndOf(mention, value))}" : "",
        "duration" => mention.Timex,
        "datetime" when mention.Timex is "PRESENT_REF" => mention.Timex,
        "datetime" => mention.Timex.Replace('T', ' '),
        _ => mention.Timex[(mention.Timex.IndexOf('T', StringComparison.Ordinal) + 1)..],
    };

    /// <summary>The day after the period; a range from one date to another ends for them where the second date begins.</summary>
    private static LocalDate EndOf(DateMention mention, Reading.Dates.Period value) =>
        mention.Rule is "date:range" or "date:up-to-report" ? value.End.FirstDay : value.End.LastDay.PlusDays(1);

    /// <summary>A passage without the prepositions and articles it begins with, and without marks at its end.</summary>
    private static Span Trimmed(string text, Span span)
    {
        int start = span.Start, end = span.End;
        for (bool again = true; again;)
        {
            again = false;
            foreach (string word in (string[])["on ", "in ", "at ", "for ", "from ", "between ", "during ", "of ", "the ", "within ", "a ", "an ", "about ", "around ", "over "])
            {
                if (end - start <= word.Length || !text.AsSpan(start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
                start += word.Length;
                again = true;
            }
        }

        while (end > start && text[end - 1] is '.' or ',' or ' ') end--;
        return new(start, end);
    }
}
