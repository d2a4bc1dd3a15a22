namespace Dateline.Reading.Dates;

/// <summary>The time from one date to another, both included; a single date begins and ends with itself.</summary>
public readonly record struct Period
{
    /// <summary>A single date.</summary>
    public Period(PartialDate date) => Start = End = date;

    /// <summary>From one date to another.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public Period(PartialDate start, PartialDate end)
    {
        if (end.LastDay < start.FirstDay) throw new ArgumentException("A period cannot end before it starts.", nameof(end));
        (Start, End) = (start, end);
    }

    /// <summary>The date it begins with.</summary>
    public PartialDate Start { get; }

    /// <summary>The date it ends with.</summary>
    public PartialDate End { get; }

    /// <summary>How exact it is: that of a single date, or a period.</summary>
    public DatePrecision Precision => Start == End ? Start.Precision : DatePrecision.Period;

    /// <summary>ISO 8601: a date, or <c>2025-01-01/2025-03-31</c>.</summary>
    public override string ToString() => Start == End ? Start.ToString() : $"{Start}/{End}";
}
