using Dateline.Language.Tokens;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Records.Checks;

/// <summary>A percentage and the counts that it is of: "12 of the 48 seats (25 percent)", "25 percent, or 12 of 48".</summary>
internal static class PercentageChecks
{
    public static void Read(Groundwork ground, List<CheckDraft> drafts)
    {
        var all = ground.Quantities.All;
        for (int i = 0; i + 2 < all.Length; i++)
        {
            var (a, b, c) = (all[i], all[i + 1], all[i + 2]);
            if (c.Kind == QuantityKind.Percent) Compare(ground, a, b, c, isAfter: true, drafts);
            if (a.Kind == QuantityKind.Percent) Compare(ground, b, c, a, isAfter: false, drafts);
        }
    }

    private static void Compare(Groundwork ground, Quantity part, Quantity whole, Quantity percent, bool isAfter, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        if (part.Kind != QuantityKind.Number || whole.Kind != QuantityKind.Number || percent.Unit?.Symbol is not "%") return;
        if (part.Value is not { } some || whole.Value is not > 0 || percent.Value is not { } said || part.High is not null || whole.High is not null || percent.High is not null) return;
        if (part.IsNone || some > whole.Value || !IsOf(tokens, part.AfterLast, whole.First)) return;
        bool joined = isAfter ? IsJoined(tokens, whole.AfterLast, percent) : IsJoined(tokens, percent.AfterLast, part);
        if (!joined) return;
        decimal computed = some * 100 / whole.Value.Value;
        decimal step = Math.Max(percent.Step, 0.0001m);
        bool agrees = Math.Abs(computed - said) <= step || (percent.Bound != Bound.Exact && Math.Abs(computed - said) <= 5);
        if (!agrees && (part.Bound != Bound.Exact || whole.Bound != Bound.Exact || percent.Bound != Bound.Exact)) return;
        string result = Rounding.Show(Math.Round(computed, 1)) + " percent";
        Dateline.Text.Span[] compared = [tokens.SpanOf(part.AmountFirst, part.AmountAfterLast), tokens.SpanOf(whole.AmountFirst, whole.AmountAfterLast), tokens.SpanOf(percent.AmountFirst, percent.AmountAfterLast)];
        var stated = compared[2];
        Array.Sort(compared);
        drafts.Add(new(CheckKind.Percentage, "percentage:of-counts", agrees, compared, stated, result,
            $"{Rounding.Whole(some)} of {Rounding.Whole(whole.Value.Value)} is {result}; the report writes {stated.Of(ground.Report.Text)}."));
    }

    /// <summary>"of", "out of", "of the", "of its total".</summary>
    private static bool IsOf(TokenTable tokens, int first, int whole)
    {
        if (whole - first is < 1 or > 3) return false;
        int at = tokens[first] is "out" ? first + 1 : first;
        if (at >= whole || tokens[at] is not "of") return false;
        return at + 1 == whole || (at + 2 == whole && tokens[at + 1] is "the" or "its" or "a" or "all" or "their");
    }

    /// <summary>A bracket or ", or" stands between, after at most a few words: the second says the first again.</summary>
    private static bool IsJoined(TokenTable tokens, int end, Quantity next)
    {
        int at = end;
        while (at < next.First && at - end < 4 && char.IsLetter(tokens[at][0]) && tokens[at] is not ("and" or "but")) at++;
        if (at >= next.First) return false;
        if (tokens[at] is "(") return at + 1 == next.First || (at + 2 == next.First && tokens[at + 1] is "or");
        if (tokens[at] is "," or "—" or "–" or "--") return at + 2 == next.First && tokens[at + 1] is "or";
        return false;
    }
}
