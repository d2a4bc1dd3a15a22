using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Quantities;

/// <summary>Reads one whole quantity: sign, number, range, unit or currency, and the words that bound it.</summary>
internal sealed class AmountScanner(Analysis analysis, MoneyContext context)
{
    // What begins an amount without a figure in it, apart from words of numbers; words that begin one only before a figure are not among them.
    private static readonly WordGate Openings = WordGate.IgnoringCase(["a", "an", "minus", "negative", "no", "none", "neither", "nobody"]);

    private readonly TokenTable _tokens = analysis.Tokens;
    private readonly MoneyReader _money = new(analysis, context);

    /// <summary>The quantity whose amount begins at a token; null where none does.</summary>
    /// <param name="at">The token.</param>
    /// <param name="floor">The first token that no quantity before holds.</param>
    /// <param name="inside">The name that holds the token, if one does.</param>
    /// <param name="next">Where to go on where there is none.</param>
    public Quantity? Read(int at, int floor, Name? inside, ref int next)
    {
        char first = _tokens[at][0];
        if (!MayBegin(first) || (char.IsAsciiLetter(first) && !MayBegin(at))) return null;
        var sign = _money.SignAt(at, out int signTokens);
        if (sign is null && _money.GluedAt(at) is { } glued) return Bounded(glued, floor, null);
        int start = at + signTokens, negative = sign is null ? Minus(at) : 0;
        if (start + negative >= _tokens.Count) return null;
        if (NumberScanner.Read(_tokens, start + negative, sign is not null) is not { } reading) return sign is null ? NoneAt(at) : null;
        if (negative > 0) reading = reading with { Value = -reading.Value };
        if (sign is null && inside is { } name && (name.First < at || name.AfterLast > reading.AfterLast) && name.Kind != NameKind.Group)
        {
            next = name.AfterLast;
            return null;
        }

        var quantity = RangeReader.Read(analysis, at, start, reading, sign is not null, out bool isScore);
        if (isScore)
        {
            next = quantity.AfterLast;
            return null;
        }

        if (sign is not null) return Bounded(_money.WithSign(quantity, sign), floor, null);
        return WithoutSign(quantity, reading, floor, ref next);
    }

    private Quantity? WithoutSign(Quantity quantity, NumberReading reading, int floor, ref int next)
    {
        next = quantity.AfterLast;
        int at = quantity.First;
        if (NumberScanner.IsGluedHyphen(_tokens, at - 1) || (!IsCounting(at, quantity) && !IsNumberOne(at))) return null;
        Bound? bound = null;
        int end = BoundWords.After(_tokens, quantity.AfterLast, ref bound);
        if (reading.EndsInLetterM && quantity.High is null && !CountsNext(end))
        {
            quantity = quantity with { Value = quantity.Value / 1_000_000, Step = quantity.Step / 1_000_000, Unit = Units.Of(Dimension.Length, "m"), Kind = QuantityKind.Measure };
            return Bounded(quantity with { NumberAfterLast = quantity.NumberAfterLast - 1 }, floor, bound);
        }

        bool ranked = quantity.Kind == QuantityKind.Ordinal;
        if (!ranked && _money.WithNoun(quantity, end) is { } money) return Bounded(money, floor, bound);
        if (!ranked && UnitReader.Read(analysis, quantity, end) is { } measure) return Bounded(measure, floor, bound);
        if (UnitReader.AgeWithout(analysis, quantity) is { } age) return Bounded(age, floor, bound);
        Bound? before = null;
        bool isBound = bound is not null || BoundWords.Before(analysis, at, false, ref before) < at;
        if (NotCounted.Is(analysis, at, reading, false, isBound)) return null;
        if (quantity is { Kind: QuantityKind.Fraction, Value: 0.5m } && !reading.InFigures && reading.AfterLast == at + 1 && !isBound && !HalfOf(at)) return null;
        bool compound = NumberScanner.IsGluedHyphen(_tokens, end);
        return Bounded(quantity with { AfterLast = end, IsCompound = compound }, floor, bound);
    }

    /// <summary>Adds the words that bound an amount.</summary>
    private Quantity? Bounded(Quantity quantity, int floor, Bound? bound)
    {
        if (quantity.Kind is QuantityKind.Measure or QuantityKind.Percent or QuantityKind.Money or QuantityKind.Age)
        {
            if (NumberScanner.IsGluedHyphen(_tokens, quantity.First - 1) && quantity.Kind != QuantityKind.Money) return null;
            Bound? trailing = bound;
            int end = BoundWords.After(_tokens, quantity.AfterLast, ref trailing);
            if (trailing is not null) quantity = quantity with { AfterLast = end };
            bound = trailing;
        }

        int first = BoundWords.Before(analysis, quantity.First, quantity.Unit?.Dimension == Dimension.Time, ref bound);
        bool vague = quantity.Value is null;
        return quantity with { First = Math.Max(first, floor), Bound = bound ?? (vague ? Bound.About : Bound.Exact) };
    }

    /// <summary>Whether a word may begin an amount: one of a number, one before a figure, or one with a figure in it.</summary>
    private bool MayBegin(int at)
    {
        var word = _tokens[at];
        return NumberWords.May(word) || Openings.May(word) || MoneyReader.MayBeSign(_tokens, at) || word.ContainsAnyInRange('0', '9');
    }

    private static bool MayBegin(char first) => char.IsAsciiLetterOrDigit(first) || Currencies.IsSign(first) || first is '.' or '-' or '−' or '¼' or '½' or '¾' or (>= '⅐' and <= '⅞');

    /// <summary>How many tokens before the number say that it is below zero: "-5" with the sign at the number, "minus five".</summary>
    private int Minus(int at)
    {
        if (at + 1 >= _tokens.Count) return 0;
        var token = _tokens[at];
        bool number = char.IsDigit(_tokens[at + 1][0]) || _tokens[at + 1][0] == '.';
        if (token is "-" or "−" && number) return IsApart(at) && _tokens.Ends[at] == _tokens.Starts[at + 1] ? 1 : 0;
        if (!(token is "minus" or "negative")) return 0;
        return number || NumberWords.Of(_tokens[at + 1]).Class is NumberClass.Digit or NumberClass.Teen or NumberClass.Ten ? 1 : 0;
    }

    private bool IsApart(int at) => at == 0 || _tokens.Ends[at - 1] < _tokens.Starts[at] || _tokens[at - 1] is "(";

    /// <summary>"no survivors", "none", "neither", "nobody", "no one".</summary>
    private Quantity? NoneAt(int at)
    {
        var token = _tokens[at];
        if (token.Length > 7 || (token[0] | 0x20) != 'n') return null;
        int length = 0;
        if (token.Equals("none", StringComparison.OrdinalIgnoreCase) || token.Equals("neither", StringComparison.OrdinalIgnoreCase)
            || token.Equals("nobody", StringComparison.OrdinalIgnoreCase)) length = 1;
        else if (token.Equals("no", StringComparison.OrdinalIgnoreCase) && at + 1 < _tokens.Count) length = NoAt(at);
        if (length == 0) return null;
        return new Quantity(at, at + length, at, at + length, at, at + length) { Value = 0, Step = 1, IsNone = true, InWords = true };
    }

    private int NoAt(int at)
    {
        if (_tokens[at + 1].Equals("one", StringComparison.OrdinalIgnoreCase)) return 2;
        if (at + 2 < _tokens.Count && _tokens[at + 1] is "-" && _tokens[at + 2] is "one") return 3;
        bool noun = analysis.FineTags[at + 1] is FineTag.Nn or FineTag.Nns or FineTag.Jj or FineTag.Vbn or FineTag.Vbg or FineTag.Nnp or FineTag.Nnps;
        return analysis.FineTags[at] == FineTag.Dt && noun ? 1 : 0;
    }

    /// <summary>Whether "one", "many" and "few" count here: not "the one", "how many", "as many as".</summary>
    private bool IsCounting(int at, Quantity quantity)
    {
        var token = _tokens[at];
        if (quantity.Value is null && token is "many" or "Many" or "few" or "Few")
        {
            if (at == 0) return true;
            return !(_tokens[at - 1] is "how" or "How" or "as" or "As" or "so" or "So" or "too" or "very" or "not" or "the" or "a" or "that" or "these" or "those");
        }

        return quantity.AfterLast != at + 1 || !token.Equals("one", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the single word "one" at a token is a number, not "the one", "no one", "one another".</summary>
    private bool IsNumberOne(int at)
    {
        if (!_tokens[at].Equals("one", StringComparison.OrdinalIgnoreCase)) return false;
        if (at + 1 < _tokens.Count && _tokens[at + 1] is "another") return false;
        if (at == 0) return analysis.FineTags[at] != FineTag.Prp || _tokens.Count < 3;
        if (_tokens[at - 1] is "the" or "The" or "this" or "This" or "that" or "That" or "which" or "every" or "any" or "some" or "each" or "first" or "last" or "new") return false;
        return analysis.FineTags[at] is FineTag.Cd or FineTag.Dt;
    }

    private bool CountsNext(int end) => end < _tokens.Count && analysis.FineTags[end] is FineTag.Nns or FineTag.Nnps && _tokens[end] is not ("metres" or "meters");

    private bool HalfOf(int at)
    {
        int next = at + 1;
        bool after = next < _tokens.Count && _tokens[next] is "of" or "the" or "a" or "an" or "its" or "their" or "his" or "her" or "all" or "that";
        return after && (at == 0 || analysis.FineTags[at - 1] is not (FineTag.Jj or FineTag.Nnp));
    }
}
