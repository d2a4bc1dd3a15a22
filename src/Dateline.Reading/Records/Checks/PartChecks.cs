using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Records.Checks;

/// <summary>Parts and their whole: a list behind its total, "one of three ... two other", "the envoy and three other diplomats" of four.</summary>
internal static class PartChecks
{
    /// <summary>The most words of one part of a list ("two wounded police officers").</summary>
    private const int MostWords = 5;

    public static void Read(Groundwork ground, List<CheckDraft> drafts)
    {
        var all = ground.Quantities.All;
        for (int i = 0; i < all.Length; i++)
        {
            if (!IsCount(all[i])) continue;
            if (List(ground, all, i, drafts)) continue;
            Others(ground, all, i, drafts);
        }
    }

    private static bool IsCount(Quantity quantity) =>
        quantity.Kind is QuantityKind.Number or QuantityKind.Money && quantity.Value is > 0 && quantity.High is null && !quantity.IsNone && !quantity.IsCompound;

    /// <summary>"17 people — 12 men, four women and a child": a total, a dash, colon, comma or bracket, and nothing but parts until the end.</summary>
    private static bool List(Groundwork ground, ReadOnlySpan<Quantity> all, int index, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        var total = all[index];
        int at = total.AfterLast, sentence = tokens.SentenceOf(total.First), end = tokens.SentenceEnd(sentence);
        while (at < end && at - total.AfterLast < MostWords && IsPlainWord(tokens, at)) at++;
        if (at >= end || !(tokens[at] is ":" or "—" or "–" or "--" or "," or "(" || (tokens[at] is "-" && tokens.Starts[at] > tokens.Ends[at - 1]))) return false;
        bool weak = tokens[at] is ",";
        at++;
        decimal sum = 0;
        List<Quantity> parts = [];
        int next = index + 1, last = at;
        while (at < end)
        {
            bool one = QuantityReader.IsSingle(ground.Analysis, at) && (next >= all.Length || all[next].First > at);
            if (!one && (next >= all.Length || all[next].First != at || !Alike(total, all[next]))) break;
            var part = one ? new Quantity(at, at + 1, at, at + 1, at, at + 1) { Value = 1, Step = 1 } : all[next++];
            if (!one && !part.IsExact) return false;
            parts.Add(part);
            sum += part.Value!.Value;
            at = part.AfterLast;
            int first = at;
            while (at < end && at - first < MostWords && IsPlainWord(tokens, at)) at++;
            last = at;
            bool goesOn = at + 1 < end && tokens[at] is "," or "and" or ";";
            if (!goesOn) break;
            if (tokens[at] is "," or ";" && at + 1 < end && tokens[at + 1] is "and") at++;
            at++;
        }

        if (parts.Count < 2 || sum != total.Value || !parts.Exists(part => part.Value > 1)) return false;
        if (weak && !IsApposition(tokens, total, last)) return false;
        parts[^1] = parts[^1] with { AmountAfterLast = ListEnd(tokens, parts[^1], last) };
        Add(ground, "sum:list-of-parts", total, parts, drafts);
        return true;
    }

    /// <summary>Between commas a list may be one of equals ("three guards, two officers and one driver"); an apposition closes with a comma, and small sums come by chance.</summary>
    private static bool IsApposition(TokenTable tokens, Quantity total, int last) => total.Value >= 5 && last < tokens.Count && tokens[last] is ",";

    /// <summary>The end of the last part: with its words where punctuation closes it, else with its first word.</summary>
    private static int ListEnd(TokenTable tokens, Quantity part, int last)
    {
        bool closed = last >= tokens.Count || !char.IsLetterOrDigit(tokens[last][0]);
        return closed || last == part.AfterLast ? last : part.AfterLast + 1;
    }

    /// <summary>"one of three envoys ... two other envoys"; "four envoys ... the ambassador and three other envoys".</summary>
    private static void Others(Groundwork ground, ReadOnlySpan<Quantity> all, int index, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        var rest = all[index];
        int noun = rest.AfterLast + 1;
        if (rest.Kind != QuantityKind.Number || noun >= tokens.Count || tokens[rest.AfterLast] is not "other" || !rest.IsExact) return;
        int from = index - 1;
        for (; from >= 0 && tokens.Ends[noun] - tokens.Starts[all[from].First] <= CheckReader.Reach; from--)
        {
            var total = all[from];
            if (!IsCount(total) || total.Kind != QuantityKind.Number || !total.IsExact || total.AfterLast >= tokens.Count) continue;
            if (!IsSameNoun(tokens, total.AfterLast, noun)) continue;
            bool oneOf = total.First >= 2 && tokens[total.First - 1] is "of" && from > 0 && all[from - 1].AfterLast == total.First - 1 && all[from - 1].IsExact;
            if (oneOf && all[from - 1].Value + rest.Value == total.Value)
            {
                Add(ground, "sum:some-and-others", total, [all[from - 1], rest], drafts);
                return;
            }

            if (!oneOf && rest.Value + 1 == total.Value && OneBefore(ground, rest.First) is { } one)
            {
                Add(ground, "sum:one-and-others", total, [one, rest], drafts);
                return;
            }
        }
    }

    /// <summary>The one that "and three others" are added to: "the ambassador and three other diplomats"; null where a list or a plural stands there.</summary>
    private static Quantity? OneBefore(Groundwork ground, int rest)
    {
        var tokens = ground.Analysis.Tokens;
        if (rest < 3 || tokens[rest - 1] is not "and") return null;
        var tags = ground.Analysis.FineTags;
        int last = rest - 2, first = last;
        while (first > 0 && last - first < 12 && tags[first] is FineTag.Nn or FineTag.Nnp or FineTag.In or FineTag.Jj or FineTag.Dt or FineTag.To or FineTag.Pos)
        {
            if (tags[first] == FineTag.Dt && !(first > 0 && tags[first - 1] == FineTag.In)) break;
            first--;
        }

        if (tags[first] is FineTag.Nns or FineTag.Nnps or FineTag.Cd or FineTag.Comma) return null;
        if (tags[first] != FineTag.Dt) first++;
        return first <= last ? new Quantity(first, rest - 1, first, rest - 1, first, rest - 1) { Value = 1, Step = 1 } : null;
    }

    private static bool IsSameNoun(TokenTable tokens, int left, int right) => tokens[left].Equals(tokens[right], StringComparison.OrdinalIgnoreCase);

    private static bool Alike(Quantity total, Quantity part) => part.Kind == total.Kind && string.Equals(part.Currency, total.Currency, StringComparison.Ordinal) && part.Value is not null && part.High is null && !part.IsNone;

    private static bool IsPlainWord(TokenTable tokens, int token) =>
        (char.IsLetter(tokens[token][0]) || tokens[token] is "-" or "'s" or "’s") && tokens[token] is not ("and" or "or" or "but" or "including" or "among");

    private static void Add(Groundwork ground, string rule, Quantity total, List<Quantity> parts, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        string sum = string.Join(" + ", parts.Select(part => Rounding.Whole(part.Value!.Value))) + " = " + Rounding.Whole(parts.Sum(part => part.Value!.Value));
        var stated = tokens.SpanOf(total.AmountFirst, total.AmountAfterLast);
        Dateline.Text.Span[] compared = [stated, .. parts.Select(part => tokens.SpanOf(part.AmountFirst, PartEnd(tokens, part)))];
        Array.Sort(compared);
        drafts.Add(new(CheckKind.Sum, rule, true, compared, stated, sum, $"{sum}, the number that the report gives for all."));
    }

    /// <summary>A part with "other" and its noun.</summary>
    private static int PartEnd(TokenTable tokens, Quantity part) =>
        part.AmountAfterLast + 1 < tokens.Count && tokens[part.AmountAfterLast] is "other" ? part.AmountAfterLast + 2 : part.AmountAfterLast;
}
