namespace Dateline.Reading.Quantities;

/// <summary>A number read from a token on.</summary>
/// <param name="AfterLast">The token after its last one.</param>
/// <param name="Value">Its value; null for "dozens", "several".</param>
/// <param name="Step">One unit of its last written place.</param>
/// <param name="Kind">Number, ordinal or fraction.</param>
internal readonly record struct NumberReading(int AfterLast, decimal? Value, decimal Step, QuantityKind Kind)
{
    /// <summary>Whether it was written in figures, at least in part.</summary>
    public bool InFigures { get; init; }

    /// <summary>The scale that its last word or letter gave it ("million"), which the low end of a range may share; 1 for none.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Whether it ends in a bare "m" or "M", which may mean metres.</summary>
    public bool EndsInLetterM { get; init; }
}
