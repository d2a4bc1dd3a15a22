using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tokens;

namespace Dateline.Reading.Quantities;

/// <summary>Finds the unit that a number is given in, and ages.</summary>
internal static class UnitReader
{
    /// <summary>The quantity with the unit that follows its number; null where none does.</summary>
    /// <param name="analysis">The analysis of the report.</param>
    /// <param name="quantity">The number.</param>
    /// <param name="end">The token after it and the words that bound it.</param>
    public static Quantity? Read(Analysis analysis, Quantity quantity, int end)
    {
        var tokens = analysis.Tokens;
        bool hyphen = NumberScanner.IsGluedHyphen(tokens, end);
        int at = hyphen ? end + 1 : end;
        if (quantity.Kind == QuantityKind.Fraction && !hyphen) at = SkipArticle(tokens, at);
        int length = UnitAt(tokens, at, out var unit);
        if (length == 0 || (quantity.Value is null && unit!.Dimension is not (Dimension.Time or Dimension.Length or Dimension.Percent or Dimension.Mass or Dimension.Area))) return null;
        Quantity measure = quantity with
        {
            AfterLast = at + length,
            AmountAfterLast = at + length,
            Unit = unit!,
            IsCompound = hyphen && unit!.Dimension != Dimension.Percent,
            Kind = unit!.Dimension switch { Dimension.Percent => QuantityKind.Percent, Dimension.Age => QuantityKind.Age, _ => QuantityKind.Measure },
        };
        return WithSmaller(tokens, measure);
    }

    /// <summary>"aged 64", "age 87", and a bare number between commas after a person's name; null for anything else.</summary>
    public static Quantity? AgeWithout(Analysis analysis, Quantity quantity)
    {
        if (quantity is not { Kind: QuantityKind.Number, Value: >= 0 and <= 120, Step: 1, High: null } || quantity.First == 0) return null;
        var tokens = analysis.Tokens;
        int first = quantity.First;
        if (tokens[first - 1] is "aged" or "age" or "Aged" or "Age" && (first < 2 || tokens[first - 2] is not ("new" or "this")))
            return Age(quantity with { First = first - 1, AmountFirst = first - 1 });
        if (quantity.InWords || first < 2 || quantity.AfterLast != first + 1 || tokens[first - 1] is not ("," or "(") || !EndsPerson(analysis, first - 1)) return null;
        bool closes = quantity.AfterLast >= tokens.Count || tokens[quantity.AfterLast] is "," or "." or ";" or ")" or "and" or ":";
        return closes ? Age(quantity) : null;
    }

    private static Quantity Age(Quantity quantity) => quantity with { Kind = QuantityKind.Age, Unit = Unit.YearOfAge };

    private static bool EndsPerson(Analysis analysis, int afterLast)
    {
        var names = analysis.Names;
        int low = 0, high = names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (names[middle].AfterLast < afterLast) low = middle + 1;
            else high = middle;
        }

        return low < names.Length && names[low].AfterLast == afterLast && names[low].Kind == NameKind.Person;
    }

    /// <summary>"half a mile", "a quarter of a mile".</summary>
    private static int SkipArticle(TokenTable tokens, int at)
    {
        if (at < tokens.Count && tokens[at] is "of") at++;
        return at < tokens.Count && tokens[at] is "a" or "an" ? at + 1 : at;
    }

    private static int UnitAt(TokenTable tokens, int at, out Unit? unit)
    {
        unit = null;
        int length = Units.Table.Forward(tokens, at, out var names);
        if (length == 0) return 0;
        bool attached = at > 0 && tokens.Ends[at - 1] == tokens.Starts[at];
        unit = Units.Choose(names!, tokens[at], attached);
        if (unit is null) return 0;
        bool goesOn = tokens[at].Length == 1 && (NumberScanner.IsGluedHyphen(tokens, at + length) || (at + length < tokens.Count && tokens[at + length] is "/"));
        return goesOn && unit.Dimension == Dimension.Temperature ? 0 : length;
    }

    /// <summary>"5 feet 2 inches".</summary>
    private static Quantity WithSmaller(TokenTable tokens, Quantity measure)
    {
        if (measure.Unit is not { Symbol: "ft", Dimension: Dimension.Length } || measure.High is not null) return measure;
        int at = measure.AfterLast;
        if (at < tokens.Count && tokens[at] is ",") at++;
        if (at + 1 >= tokens.Count || Numeral.Read(tokens[at]) is not { Value: < 12 } inches || tokens[at + 1] is not ("inches" or "inch" or "in")) return measure;
        return measure with { AfterLast = at + 2, AmountAfterLast = at + 2, Value = measure.Value + (inches.Value / 12), Step = inches.Step / 12 };
    }
}
