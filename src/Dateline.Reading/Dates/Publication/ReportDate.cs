using System.Collections.Immutable;
using Dateline.Intake;
using Dateline.Language;
using Dateline.Text;
using NodaTime;

namespace Dateline.Reading.Dates.Publication;

/// <summary>Where a report's date is from.</summary>
public enum DateBasis
{
    /// <summary>It came with the report, or from the user.</summary>
    Given,

    /// <summary>The report states it, in a date line.</summary>
    Stated,

    /// <summary>It was worked out from what the report says.</summary>
    Inferred,
}

/// <summary>One step of working out a date.</summary>
/// <param name="Words">What was concluded and why, for people.</param>
/// <param name="Evidence">The passages that it rests on; never empty.</param>
/// <param name="DaysLeft">How many days fit after it; at least 1.</param>
public sealed record DateStep(string Words, ImmutableArray<Span> Evidence, int DaysLeft);

/// <summary>The date of a report, with where it is from.</summary>
public sealed record ReportDate
{
    /// <summary>The most days that <see cref="Fitting"/> lists.</summary>
    public const int MostFitting = 31;

    /// <summary>Nothing is known.</summary>
    public static readonly ReportDate Unknown = new();

    /// <summary>The date; null where it is not known. An inferred date is as exact as all days that fit have in common.</summary>
    public PartialDate? Value { get; init; }

    /// <summary>Where it is from; null where nothing is known of it. Where days fit but have no month or year in common there is a basis and no value.</summary>
    public DateBasis? Basis { get; init; }

    /// <summary>The passages that tell it; empty for a date that was given.</summary>
    public ImmutableArray<Span> Evidence { get; init; } = [];

    /// <summary>How an inferred date was worked out, in order.</summary>
    public ImmutableArray<DateStep> Steps { get; init; } = [];

    /// <summary>All days that fit, ascending, where more than one and at most <see cref="MostFitting"/> do.</summary>
    public ImmutableArray<LocalDate> Fitting { get; init; } = [];

    /// <summary>The day, where it is known to the day.</summary>
    public LocalDate? Day => Value is { Precision: DatePrecision.Day } value ? value.FirstDay : null;

    /// <summary>The date that was given with a report, else the one that it states, else the one that can be inferred.</summary>
    /// <param name="report">The report.</param>
    /// <param name="analysis">Its analysis.</param>
    /// <param name="dates">Its time expressions.</param>
    public static ReportDate Find(Report report, Analysis analysis, DateReader dates)
    {
        if (report.Given is { } given) return new() { Value = new PartialDate(LocalDate.FromDateOnly(given)), Basis = DateBasis.Given };
        var stated = DateLines.Find(report, analysis, dates.Expressions);
        if (stated is { Year: not 0 })
        {
            return new() { Value = new PartialDate(new LocalDate(stated.Value.Year, stated.Value.Month, stated.Value.Day)), Basis = DateBasis.Stated, Evidence = [analysis.Tokens.SpanOf(stated.Value.First, stated.Value.AfterLast)] };
        }

        return DateInference.Infer(analysis, dates, stated);
    }
}
