using System.Globalization;

namespace Dateline.Reading.Quantities;

/// <summary>What a unit measures.</summary>
public enum Dimension
{
    /// <summary>Base unit: metre.</summary>
    Length,

    /// <summary>Base unit: square metre.</summary>
    Area,

    /// <summary>Base unit: cubic metre.</summary>
    Volume,

    /// <summary>Base unit: kilogram.</summary>
    Mass,

    /// <summary>Base unit: metre per second.</summary>
    Speed,

    /// <summary>Degrees Celsius or Fahrenheit; no factor leads from one to the other.</summary>
    Temperature,

    /// <summary>Base unit: degree; also "degrees" of a temperature whose scale is not said.</summary>
    Angle,

    /// <summary>Base unit: joule.</summary>
    Energy,

    /// <summary>Base unit: watt.</summary>
    Power,

    /// <summary>Base unit: byte.</summary>
    Information,

    /// <summary>Base unit: hertz.</summary>
    Frequency,

    /// <summary>Base unit: second; months and years by their mean length.</summary>
    Time,

    /// <summary>The age of somebody or something; base unit: year.</summary>
    Age,

    /// <summary>Percent, or percentage points.</summary>
    Percent,
}

/// <summary>A unit of measurement.</summary>
/// <param name="Symbol">Its symbol: "km", "mi", "km2", "C", "%"; unique within its dimension.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">Its size in the base unit of its dimension, above 0.</param>
public sealed record Unit(string Symbol, Dimension Dimension, decimal Factor)
{
    /// <summary>The year of ages that are told without a unit ("Ana Duro, 64, said").</summary>
    internal static Unit YearOfAge { get; } = Units.Of(Dimension.Age, "y");
}

/// <summary>The units that are known: the table <c>units.tsv</c>.</summary>
internal static class Units
{
    private static readonly Dictionary<(Dimension, string), Unit> BySymbol = [];

    /// <summary>The names of units, to be looked up at the token after a number.</summary>
    public static PhraseTable<UnitName[]> Table { get; } = Load();

    /// <summary>The unit that a name means as it is written; null where it means none.</summary>
    /// <param name="names">The names that differ in capitals alone.</param>
    /// <param name="word">The first word as it is written; the only one where capitals count.</param>
    /// <param name="attached">Whether it is written to its number.</param>
    public static Unit? Choose(UnitName[] names, ReadOnlySpan<char> word, bool attached)
    {
        foreach (var name in names)
        {
            if (name.AsWritten is { } written && !written.Contains(' ', StringComparison.Ordinal) && !word.SequenceEqual(written)) continue;
            if (name.Attached && !attached) continue;
            return name.Unit;
        }

        return null;
    }

    /// <summary>The unit with a symbol.</summary>
    public static Unit Of(Dimension dimension, string symbol) => BySymbol[(dimension, symbol)];

    private static PhraseTable<UnitName[]> Load()
    {
        List<(string, UnitName)> names = [];
        foreach (string[] line in QuantityLines.Read("units.tsv", 4))
        {
            var dimension = Enum.Parse<Dimension>(line[0], ignoreCase: true);
            Unit unit = new(line[1], dimension, decimal.Parse(line[2], CultureInfo.InvariantCulture));
            BySymbol[(dimension, unit.Symbol)] = unit;
            foreach (string name in QuantityLines.Names(line[3]))
            {
                string plain = name.TrimStart('=', '~');
                names.Add((plain, new UnitName(unit, name[0] == '=' ? plain : null, name[0] == '~')));
            }
        }

        return new(names.GroupBy(n => n.Item1, StringComparer.OrdinalIgnoreCase).Select(g => (g.Key, g.Select(n => n.Item2).ToArray())));
    }
}

/// <summary>One name of a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="AsWritten">The name where its capitals count; else null.</param>
/// <param name="Attached">Whether it means the unit only where it is written to the number.</param>
internal sealed record UnitName(Unit Unit, string? AsWritten, bool Attached);
