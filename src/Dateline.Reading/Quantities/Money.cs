namespace Dateline.Reading.Quantities;

/// <summary>An amount of money.</summary>
public readonly record struct Money
{
    /// <summary>Makes an amount.</summary>
    /// <param name="value">The number in full: 20000000000 for "20 billion".</param>
    /// <param name="currency">Three capital letters, ISO 4217; null where the text does not tell.</param>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    public Money(decimal value, string? currency)
    {
        if (currency is not null && (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)))
            throw new ArgumentException("A currency is three capital letters.", nameof(currency));
        (Value, Currency) = (value, currency);
    }

    /// <summary>The number in full.</summary>
    public decimal Value { get; }

    /// <summary>ISO 4217; null where the text does not tell.</summary>
    public string? Currency { get; }
}
