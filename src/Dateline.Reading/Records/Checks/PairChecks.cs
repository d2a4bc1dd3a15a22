using Dateline.Language.Tokens;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Records.Checks;

/// <summary>A quantity and the same one in other units, or in another currency, right behind it: "31 kilometers (19.2 miles)".</summary>
internal static class PairChecks
{
    /// <summary>The most words between a quantity and the bracket behind it ("30 centimeters of fresh snow (12 inches)").</summary>
    private const int MostBetween = 4;

    public static void Read(Groundwork ground, List<CheckDraft> drafts)
    {
        var all = ground.Quantities.All;
        for (int i = 0; i + 1 < all.Length; i++)
        {
            var (left, right) = (all[i], all[i + 1]);
            if (left.Value is null || right.Value is null) continue;
            bool money = left.Kind == QuantityKind.Money && right.Kind == QuantityKind.Money;
            if (!money && !Conversion.IsPair(left, right)) continue;
            if (Joint(ground.Analysis.Tokens, left, right) is not { } strict) continue;
            if (money) Currency(ground, left, right, strict, drafts);
            else Units(ground, left, right, strict, drafts);
        }
    }

    /// <summary>Whether the second stands for the first: true where nothing else can be meant, false where it may be; null where not at all.</summary>
    private static bool? Joint(TokenTable tokens, Quantity left, Quantity right)
    {
        int open = left.AfterLast;
        if (open < tokens.Count && tokens[open] is "-" && open + 2 < tokens.Count && tokens[open + 2] is "(" or "tall") return null;
        bool strict = true;
        while (open < right.First && tokens[open] is not "(" && open - left.AfterLast < MostBetween)
        {
            if (!char.IsLetter(tokens[open][0])) break;
            strict = false;
            open++;
        }

        if (open >= right.First) return null;
        if (tokens[open] is "(" or "[") return AfterOpening(tokens, open + 1, right, strict);
        if (!strict) return null;
        if (tokens[open] is "/" && open + 1 == right.First) return true;
        if (tokens[open] is "," or "—" or "–" or "--" && tokens[open + 1] is "or" && IsEquation(tokens, open + 2, right.First)) return EndsAt(tokens, right.AfterLast) ? true : false;
        return null;
    }

    private static bool? AfterOpening(TokenTable tokens, int first, Quantity right, bool strict)
    {
        if (!IsEquation(tokens, first, right.First)) return null;
        int end = right.AfterLast;
        if (end >= tokens.Count) return null;
        if (tokens[end] is ")" or "]" or ";" or "/" or "," || (tokens[end] is "-" && end + 2 < tokens.Count && tokens[end + 2] is ")")) return strict;
        return end + 1 < tokens.Count && tokens[end + 1] is ")" && tokens[end] is "long" or "wide" or "high" or "deep" or "tall" or "away" or "thick" ? strict : false;
    }

    /// <summary>Whether the words from one token to another only say that the same comes again.</summary>
    private static bool IsEquation(TokenTable tokens, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (!(tokens[at] is "or" or "i.e." or "about" or "approx" or "approximately" or "around" or "roughly" or "nearly" or "some" or "just" or "over" or "under" or "the" or "equivalent"
                or "of" or "to" or "equal" or "=" or "~" or "almost" or "more" or "less" or "than" or "at" or "worth" or "a" or "little" or "now" or "then" or "that" or "is" or "which")) return false;
        }

        return end - first <= 5;
    }

    private static bool EndsAt(TokenTable tokens, int end) => end >= tokens.Count || tokens[end] is "," or "." or ";" or ")" or "—" or "–" or "--";

    private static void Units(Groundwork ground, Quantity left, Quantity right, bool strict, List<CheckDraft> drafts)
    {
        var (from, to) = (left.Unit!, right.Unit!);
        bool agrees = Agrees(left, right);
        if (!agrees && (!strict || left.High is null != right.High is null)) return;
        decimal computed = Conversion.Convert(left.Value!.Value, from, to).MinBy(value => Math.Abs(value - right.Value!.Value));
        string unit = NameOf(ground, right);
        string result = left.High is { } high
            ? $"{Rounding.Show(computed)} to {Rounding.Show(Conversion.Convert(high, from, to).First())} {unit}"
            : $"{Rounding.Show(computed)} {unit}";
        string first = Words(ground, left), second = Words(ground, right);
        string explanation = $"{first} is {result}; the report writes {second}.";
        Add(ground, left, right, CheckKind.Unit, "unit:both-ways", agrees, result, explanation, drafts);
    }

    private static bool Agrees(Quantity left, Quantity right)
    {
        bool low = Agree(left.Value!.Value, left.Step, left.Unit!, right.Value!.Value, right.Step, right.Unit!);
        if (left.High is not { } top || right.High is not { } otherTop) return low;
        return low && Agree(top, left.Step, left.Unit!, otherTop, right.Step, right.Unit!);
    }

    private static bool Agree(decimal left, decimal leftStep, Unit from, decimal right, decimal rightStep, Unit to) =>
        Conversion.Convert(left, from, to).Any(value => Rounding.Meets(value, right, rightStep))
        || Conversion.Convert(right, to, from).Any(value => Rounding.Meets(value, left, leftStep));

    private static void Currency(Groundwork ground, Quantity left, Quantity right, bool strict, List<CheckDraft> drafts)
    {
        if (left.Currency is not { } from || right.Currency is not { } to || string.Equals(from, to, StringComparison.Ordinal)) return;
        if (!strict || left.Value is not > 0 || right.Value is not > 0) return;
        decimal rate = right.Value.Value / left.Value.Value;
        string computed = rate >= 1 ? $"1 {from} = {Rounding.Show(rate)} {to}" : $"1 {to} = {Rounding.Show(1 / rate)} {from}";
        string explanation = $"The two amounts mean a rate of {computed}; whether that was the day's rate, the report does not tell.";
        Add(ground, left, right, CheckKind.Currency, "currency:stated-pair", null, computed, explanation, drafts);
    }

    private static void Add(
        Groundwork ground, Quantity left, Quantity right, CheckKind kind, string rule, bool? agrees, string computed, string explanation, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        var first = tokens.SpanOf(left.AmountFirst, left.AmountAfterLast);
        int end = right.AmountAfterLast;
        if (end < tokens.Count && tokens[end] is ")" or "]") end++;
        var second = tokens.SpanOf(right.AmountFirst, right.AmountAfterLast);
        drafts.Add(new(kind, rule, agrees, [first, second, tokens.SpanOf(end - 1, end)], second, computed, explanation));
    }

    private static string Words(Groundwork ground, Quantity quantity)
    {
        var tokens = ground.Analysis.Tokens;
        string words = tokens.SpanOf(quantity.AmountFirst, quantity.AmountAfterLast).Of(ground.Report.Text).ToString().ReplaceLineEndings(" ");
        if (!quantity.IsCompound || quantity.NumberAfterLast >= quantity.AmountAfterLast) return words;
        return $"{tokens.SpanOf(quantity.NumberFirst, quantity.NumberAfterLast).Of(ground.Report.Text)} {NameOf(ground, quantity)}";
    }

    /// <summary>The unit as the report writes it.</summary>
    private static string NameOf(Groundwork ground, Quantity quantity)
    {
        var tokens = ground.Analysis.Tokens;
        int first = quantity.NumberAfterLast;
        if (first < quantity.AmountAfterLast && tokens[first] is "-") first++;
        return first < quantity.AmountAfterLast ? tokens.SpanOf(first, quantity.AmountAfterLast).Of(ground.Report.Text).ToString() : quantity.Unit!.Symbol;
    }
}
