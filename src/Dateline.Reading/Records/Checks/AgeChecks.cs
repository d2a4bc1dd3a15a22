using System.Globalization;
using Dateline.Language.Names;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Records.Checks;

/// <summary>The age and the birth year of one person, in one sentence about nobody else: "Ana Duro, 64, was born in 1950".</summary>
internal static class AgeChecks
{
    public static void Read(Groundwork ground, List<CheckDraft> drafts)
    {
        if (ground.Report.Given is not { } given) return;
        var tokens = ground.Analysis.Tokens;
        foreach (var age in ground.Quantities.All)
        {
            if (age is not { Kind: QuantityKind.Age, Value: { } years, High: null, Bound: Bound.Exact } || age.Unit!.Symbol is not "y" || years % 1 != 0) continue;
            int sentence = tokens.SentenceOf(age.First), first = tokens.Sentences[sentence], end = tokens.SentenceEnd(sentence);
            if (BirthYear(ground, first, end, out int token) is not { } born) continue;
            if (!IsOfOne(ground, first, end, token)) continue;
            int turning = given.Year - born;
            bool agrees = years == turning || years == turning - 1;
            string computed = turning > 0 ? $"{turning - 1} or {turning}" : "0";
            var stated = tokens.SpanOf(age.AmountFirst, age.AmountAfterLast);
            var year = tokens.SpanOf(token, token + 1);
            string explanation = $"Born in {born}, a person is {computed} years old in {given.Year}; the report says {Rounding.Whole(years)}.";
            drafts.Add(new(CheckKind.Age, "age:birth-year", agrees, [.. new[] { stated, year }.Order()], stated, computed, explanation));
        }
    }

    /// <summary>The year after "born" in a sentence.</summary>
    private static int? BirthYear(Groundwork ground, int first, int end, out int token)
    {
        var tokens = ground.Analysis.Tokens;
        token = 0;
        for (int born = first; born < end; born++)
        {
            if (!(tokens[born] is "born" or "Born")) continue;
            for (int at = born + 1; at < end && at < born + 12; at++)
            {
                if (Year(tokens[at]) is not { } year) continue;
                token = at;
                return year;
            }
        }

        return null;
    }

    private static int? Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1850 and <= 2100 ? year : null;

    /// <summary>Whether the sentence speaks of one person, in one year, and of no other time of that life.</summary>
    private static bool IsOfOne(Groundwork ground, int first, int end, int birth)
    {
        var tokens = ground.Analysis.Tokens;
        int people = ground.Analysis.Names.Count(name => name.Kind == NameKind.Person && name.First >= first && name.First < end);
        if (people > 1) return false;
        int ages = 0;
        foreach (var quantity in ground.Quantities.In(first, end))
        {
            if (quantity.Kind == QuantityKind.Age) ages++;
        }

        if (ages != 1) return false;
        for (int at = first; at < end; at++)
        {
            if (at != birth && Year(tokens[at]) is not null) return false;
            if (tokens[at] is "when" or "died" or "death" or "ago" or "then" or "killed" or "at" or "until") return false;
        }

        return true;
    }
}
