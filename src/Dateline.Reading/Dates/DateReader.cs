using Dateline.Language;
using Dateline.Reading.Dates.Publication;
using Dateline.Reading.Dates.Recognition;
using Dateline.Reading.Dates.Resolution;
using NodaTime;

namespace Dateline.Reading.Dates;

/// <summary>
/// Reads the time expressions of a report. They are recognised once, knowing no date; then, as often as wanted, resolved against a
/// date of the report.
/// </summary>
public sealed class DateReader
{
    private readonly Analysis _analysis;
    private readonly List<TimeExpression> _expressions;

    private DateReader(Analysis analysis) => (_analysis, _expressions) = (analysis, DateScanner.Scan(analysis));

    /// <summary>The expressions as they stand, in reading order.</summary>
    internal List<TimeExpression> Expressions => _expressions;

    /// <summary>Recognises the time expressions of a report.</summary>
    public static DateReader Recognise(Analysis analysis) => new(analysis);

    /// <summary>The expressions with their values.</summary>
    /// <param name="report">The day of the report; null where it is not known: then only what needs no such day has a value.</param>
    public DateTable Resolve(LocalDate? report) => DateResolver.Resolve(_analysis, _expressions, report, []);

    /// <summary>The expressions with their values; what counts from the report's day has the passages that tell that day as evidence.</summary>
    public DateTable Resolve(ReportDate published) => DateResolver.Resolve(_analysis, _expressions, published.Day, published.Evidence);
}
