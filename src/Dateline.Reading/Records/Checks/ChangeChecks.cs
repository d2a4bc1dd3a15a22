using Dateline.Language.Tokens;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Records.Checks;

/// <summary>A change and its ends: "rose by 14 to 120 from 106", "1,314, a decrease of 99 from ..."; what lies halfway between two figures.</summary>
internal static class ChangeChecks
{
    public static void Read(Groundwork ground, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        var all = ground.Quantities.All;
        for (int i = 0; i + 2 < all.Length; i++)
        {
            if (!Alike(all[i], all[i + 1], all[i + 2])) continue;
            if (Halfway(ground, all[i], all[i + 1], all[i + 2], drafts)) continue;
            if (tokens.SentenceOf(all[i].First) != tokens.SentenceOf(all[i + 2].First)) continue;
            Ends(ground, all[i], all[i + 1], all[i + 2], drafts);
        }

        for (int i = 0; i + 1 < all.Length; i++) Later(ground, all, i, drafts);
    }

    private static bool Alike(Quantity a, Quantity b, Quantity c) => Alike(a, b) && Alike(b, c);

    private static bool Alike(Quantity a, Quantity b) =>
        a.Kind == b.Kind && a.Kind is QuantityKind.Number or QuantityKind.Money or QuantityKind.Percent && a.Value is not null && b.Value is not null
        && a.High is null && b.High is null && string.Equals(a.Currency, b.Currency, StringComparison.Ordinal) && !a.IsNone && !b.IsNone && !a.IsCompound && !b.IsCompound;

    /// <summary>Three figures of which one says by how much, one from where, one to where.</summary>
    private static void Ends(Groundwork ground, Quantity a, Quantity b, Quantity c, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        Quantity? by = null, from = null, to = null;
        foreach (var quantity in (Quantity[])[a, b, c])
        {
            switch (RoleOf(tokens, quantity))
            {
                case Role.By:
                    by = quantity;
                    break;
                case Role.From:
                    from = quantity;
                    break;
                case Role.To:
                    to = quantity;
                    break;
            }
        }

        if (by is not { } change || from is not { } start || to is not { } end) return;
        if (c.First - a.AfterLast > 24) return;
        decimal moved = Math.Abs(end.Value!.Value - start.Value!.Value);
        decimal step = Math.Max(change.Step, Math.Max(start.Step, end.Step));
        bool agrees = Math.Abs(moved - change.Value!.Value) <= (step > 1 || step < 1 ? step : 0);
        if (!agrees) return;
        bool up = end.Value >= start.Value;
        string sum = $"{Rounding.Whole(start.Value.Value)} {(up ? '+' : '−')} {Rounding.Whole(moved)} = {Rounding.Whole(end.Value.Value)}";
        Add(ground, "sum:from-by-to", [a, b, c], change, sum, $"{sum}; the report says {Words(ground, change)}.", drafts);
    }

    private enum Role
    {
        None,
        By,
        From,
        To,
    }

    /// <summary>What a figure is in a change, by the word before it.</summary>
    private static Role RoleOf(TokenTable tokens, Quantity quantity)
    {
        int before = quantity.First - 1;
        if (before < 1) return Role.None;
        var word = tokens[before];
        if (word is "from") return Role.From;
        if (word is "to") return Role.To;
        if (word is "by" or "rose" or "fell" or "climbed" or "jumped" or "increased" or "decreased" or "dropped" or "grew" or "declined" or "up" or "down" or "gained" or "lost" or "added" or "slipped" or "sank") return Role.By;
        return word is "of" && IsChange(tokens[before - 1]) ? Role.By : Role.None;
    }

    private static bool IsChange(ReadOnlySpan<char> noun) => noun is "increase" or "decrease" or "rise" or "drop" or "decline" or "gain" or "fall" or "jump" or "reduction" or "loss" or "cut" or "growth";

    /// <summary>"1,314,000, a decrease of 99,000 from the level before", where the level before is told within reach.</summary>
    private static void Later(Groundwork ground, ReadOnlySpan<Quantity> all, int index, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        var (end, change) = (all[index], all[index + 1]);
        if (!Alike(end, change) || end.Value < 100 || change.Value <= 0 || change.First - end.AfterLast > 5 || tokens[change.First - 1] is not "of") return;
        var noun = tokens[change.First - 2];
        if (!IsChange(noun) || change.AfterLast >= tokens.Count || tokens[change.AfterLast] is not "from") return;
        bool up = noun is "increase" or "rise" or "gain" or "jump" or "growth";
        decimal start = up ? end.Value!.Value - change.Value!.Value : end.Value!.Value + change.Value!.Value;
        int sentence = tokens.SentenceOf(change.First);
        for (int i = index + 2; i < all.Length && tokens.SentenceOf(all[i].First) <= sentence + 1; i++)
        {
            if (!Alike(end, all[i]) || all[i].Value != start) continue;
            string sum = $"{Rounding.Whole(start)} {(up ? '+' : '−')} {Rounding.Whole(change.Value.Value)} = {Rounding.Whole(end.Value.Value)}";
            Add(ground, "sum:from-by-to", [end, change, all[i]], end, sum, $"{sum}, as the report has it.", drafts);
            return;
        }
    }

    /// <summary>"12 million — about halfway between 10 million and 14 million".</summary>
    private static bool Halfway(Groundwork ground, Quantity middle, Quantity low, Quantity high, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        if (low.First - middle.AfterLast > 12 || high.First - low.AfterLast > 12) return false;
        bool said = false;
        for (int at = middle.AfterLast; at + 1 < low.NumberFirst && !said; at++) said = tokens[at] is "halfway" or "midway" && tokens[at + 1] is "between";
        if (!said) return false;
        decimal mean = (low.Value!.Value + high.Value!.Value) / 2;
        decimal apart = Math.Abs(high.Value.Value - low.Value.Value);
        bool agrees = Math.Abs(mean - middle.Value!.Value) <= Math.Max(middle.Step, apart / 8);
        if (!agrees) return true;
        string computed = Rounding.Show(mean);
        Add(ground, "sum:halfway", [middle, low, high], middle, computed, $"Halfway between {Rounding.Show(low)} and {Rounding.Show(high)} lies {computed}; the report says {Words(ground, middle)}.", drafts);
        return true;
    }

    private static void Add(Groundwork ground, string rule, Quantity[] compared, Quantity stated, string computed, string explanation, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        drafts.Add(new(CheckKind.Sum, rule, true, [.. compared.Select(q => tokens.SpanOf(q.AmountFirst, q.AmountAfterLast))],
            tokens.SpanOf(stated.AmountFirst, stated.AmountAfterLast), computed, explanation));
    }

    private static string Words(Groundwork ground, Quantity quantity) =>
        ground.Analysis.Tokens.SpanOf(quantity.AmountFirst, quantity.AmountAfterLast).Of(ground.Report.Text).ToString().ReplaceLineEndings(" ");
}
