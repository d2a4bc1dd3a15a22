using System.Collections.Frozen;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;

namespace Dateline.Reading.Quantities;

/// <summary>Tells numbers that count nothing: years, days of months, hours, labels ("Article 5"), parts of names ("F-16", "Boeing 737").</summary>
internal static class NotCounted
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = Set(
        "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. "
        + "jan feb mar apr jun jul aug sep sept oct nov dec");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = Set(
        "article section chapter flight route highway no. nos. nr. nrs. number numbers page pages pp. p. apartment apt. channel exit phase "
        + "type grade figure resolution proposition amendment level gate pier interstate psalm verse vol. version appendix annex clause paragraph");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CapitalLabels = Set(
        "ward district zone unit room stage tier category class table item count building block platform act scene volume season episode part title "
        + "sector camp precinct group model mark lane game round week rule schedule protocol code formula area camp day line lot bill order");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeYear = Set(
        "in since until till during late early mid summer spring fall autumn winter year fiscal by circa ( through throughout between");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MayBeforeYear = Set(
        "of to from after before for and , the 's ’s or & this that its their his her");

    /// <summary>Whether a number in figures or words counts nothing where it stands; money and percentages are not asked about.</summary>
    /// <param name="analysis">The analysis of the report.</param>
    /// <param name="first">The number's first token.</param>
    /// <param name="reading">The number.</param>
    /// <param name="hasUnit">Whether a unit follows it.</param>
    /// <param name="isBound">Whether words bound it.</param>
    public static bool Is(Analysis analysis, int first, NumberReading reading, bool hasUnit, bool isBound)
    {
        var tokens = analysis.Tokens;
        if (IsJoinedBefore(tokens, first)) return true;
        if (IsDay(tokens, first, reading) || IsHour(tokens, reading.AfterLast)) return true;
        if (hasUnit || first == 0 || !reading.InFigures || reading.AfterLast != first + 1) return first > 0 && !hasUnit && !isBound && IsWordLabel(tokens, first);
        if (!isBound && IsYear(analysis, first)) return true;
        return !isBound && IsLabel(analysis, first, reading);
    }

    /// <summary>Whether a token is the name of a month, in full or shortened, with a capital.</summary>
    public static bool IsMonth(TokenTable tokens, int token) =>
        (uint)token < (uint)tokens.Count && char.IsUpper(tokens[token][0]) && Months.Contains(tokens[token]);

    /// <summary>"F-16", "Covid-19", "mid-1972": joined by a hyphen to the word before.</summary>
    private static bool IsJoinedBefore(TokenTable tokens, int first) =>
        first > 1 && NumberScanner.IsGluedHyphen(tokens, first - 1) || (first > 0 && tokens.Ends[first - 1] == tokens.Starts[first] && tokens[first - 1] is "/" or "#" or "." or "@");

    private static bool IsDay(TokenTable tokens, int first, NumberReading reading)
    {
        if (reading.Value is not (>= 1 and <= 31) || reading.AfterLast != first + 1) return false;
        if (first > 0 && IsMonth(tokens, first - 1)) return true;
        int after = reading.AfterLast;
        if (after >= tokens.Count) return false;
        if (IsMonth(tokens, after)) return tokens[after] is not ("May" or "March") || after + 1 >= tokens.Count || !char.IsLower(tokens[after + 1][0]) || reading.InFigures;
        return tokens[after] is "of" && IsMonth(tokens, after + 1);
    }

    private static bool IsHour(TokenTable tokens, int after) =>
        after < tokens.Count && tokens[after] is "am" or "pm" or "a.m." or "p.m." or "AM" or "PM" or "A.M." or "P.M." or "a.m" or "p.m" or "o'clock" or "o’clock" or "noon";

    private static bool IsYear(Analysis analysis, int token)
    {
        var tokens = analysis.Tokens;
        var letters = tokens[token];
        if (letters.Length != 4 || letters[0] is not ('1' or '2') || letters.Contains('.') || letters.Contains(',')) return false;
        if (letters[0] == '2' && letters[1] is not ('0' or '1')) return false;
        var before = tokens[token - 1];
        bool counts = token + 1 < tokens.Count && analysis.FineTags[token + 1] is FineTag.Nns or FineTag.Nnps;
        if (counts && letters is "2000") return false;
        bool recent = letters[..2] is "19" or "20";
        if (BeforeYear.Contains(before) || IsMonth(tokens, token - 1)) return recent || !counts;
        if (MayBeforeYear.Contains(before)) return recent;
        return recent && !counts && !(token + 2 < tokens.Count && analysis.FineTags[token + 1] == FineTag.Jj && analysis.FineTags[token + 2] == FineTag.Nns);
    }

    /// <summary>"Article 5", "page 3", "Boeing 737".</summary>
    private static bool IsLabel(Analysis analysis, int first, NumberReading reading)
    {
        var tokens = analysis.Tokens;
        var before = tokens[first - 1];
        if (reading.Kind != QuantityKind.Number || reading.Step != 1) return false;
        if (Labels.Contains(before) || (char.IsUpper(before[0]) && CapitalLabels.Contains(before)) || (before is "." && first > 1 && tokens[first - 2] is "No" or "no" or "Nos")) return true;
        if (reading.Value >= 10_000 || tokens[first].Contains(',')) return false;
        if (NameBefore(analysis, first) is not { } name || name.Kind is NameKind.Location or NameKind.Group or NameKind.Person) return false;
        bool counts = reading.AfterLast < tokens.Count && analysis.FineTags[reading.AfterLast] is FineTag.Nns or FineTag.Nn or FineTag.Jj;
        return !counts || name.Kind == NameKind.Product;
    }

    /// <summary>"Group of Seven", "Chapter Two".</summary>
    private static bool IsWordLabel(TokenTable tokens, int first)
    {
        if (!char.IsUpper(tokens[first][0])) return false;
        if (tokens[first - 1] is "of") return first > 1 && char.IsUpper(tokens[first - 2][0]);
        return char.IsUpper(tokens[first - 1][0]) && (Labels.Contains(tokens[first - 1]) || CapitalLabels.Contains(tokens[first - 1]));
    }

    private static Name? NameBefore(Analysis analysis, int token)
    {
        var names = analysis.Names;
        int low = 0, high = names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (names[middle].AfterLast < token) low = middle + 1;
            else high = middle;
        }

        return low < names.Length && names[low].AfterLast == token ? names[low] : null;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
