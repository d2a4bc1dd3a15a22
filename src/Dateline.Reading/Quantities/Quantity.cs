using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Reading.Quantities;

/// <summary>What a quantity is.</summary>
public enum QuantityKind
{
    /// <summary>A count or a bare number: "35 people", "dozens", "1.2 million".</summary>
    Number,

    /// <summary>A rank: "third", "21st".</summary>
    Ordinal,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A percentage, in percent; also percentage points.</summary>
    Percent,

    /// <summary>A number with a unit: "31 kilometers", "two days".</summary>
    Measure,

    /// <summary>The age of somebody or something, in the unit said, else in years.</summary>
    Age,

    /// <summary>A part of a whole: "two thirds", "half".</summary>
    Fraction,
}

/// <summary>A number as a text writes it, with the words that bound it and what it counts. Token ranges are half-open.</summary>
/// <param name="First">The first token of the whole expression, with its bound words, signs and unit.</param>
/// <param name="AfterLast">The token after its last one.</param>
/// <param name="AmountFirst">The first token of number and unit, without the words that bound it.</param>
/// <param name="AmountAfterLast">The token after the last one of number and unit.</param>
/// <param name="NumberFirst">The first token of the number itself (of both numbers in a range).</param>
/// <param name="NumberAfterLast">The token after its last one.</param>
public readonly record struct Quantity(int First, int AfterLast, int AmountFirst, int AmountAfterLast, int NumberFirst, int NumberAfterLast)
{
    /// <summary>The number in full (1200000 for "1.2 million"), of a range the low end; null for "dozens", "several", "many".</summary>
    public decimal? Value { get; init; }

    /// <summary>The high end of a range ("three or four", "20 to 30"), above <see cref="Value"/>; else null.</summary>
    public decimal? High { get; init; }

    /// <summary>One unit of the last place that is written: 0.1 for "19.2", 100000 for "1.2 million", 1 for "500"; 0 where the value is null.</summary>
    public decimal Step { get; init; }

    /// <summary>How the number bounds what it counts.</summary>
    public Bound Bound { get; init; }

    /// <summary>What the quantity is.</summary>
    public QuantityKind Kind { get; init; }

    /// <summary>The unit of a measure, a percentage or an age; else null.</summary>
    public Unit? Unit { get; init; }

    /// <summary>ISO 4217 for money; null where the text does not tell, and for all that is no money.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether the currency was told by the rest of the report, not by the expression itself ("$5" in a Canadian report).</summary>
    public bool CurrencyFromContext { get; init; }

    /// <summary>Whether the value is 0 because the text says "no", "none", "neither" or "nobody": callers decide whether that counts.</summary>
    public bool IsNone { get; init; }

    /// <summary>Whether the number is joined to the next word by a hyphen ("three-man crew", "five-year plan"): it describes, it does not count.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Whether the number is written as a word alone ("five"), not in figures.</summary>
    public bool InWords { get; init; }

    /// <summary>Whether value and bound say the number just so: no range, no bound, not vague.</summary>
    public bool IsExact => Value is not null && High is null && Bound == Bound.Exact;

    /// <summary>The amount, where this is money with a number.</summary>
    public Money? Money => Kind == QuantityKind.Money && Value is { } value ? new Money(value, Currency) : null;

    /// <summary>The whole expression as a passage.</summary>
    public Span SpanIn(TokenTable tokens) => tokens.SpanOf(First, AfterLast);
}
