using Dateline.Reading.Clauses;

namespace Dateline.Reading.Dates.Recognition;

/// <summary>The tables of dates that ship inside the program.</summary>
internal static class DateTables
{
    /// <summary>The rows of a table, cut at tabs; empty lines and those that begin with # are left out.</summary>
    public static IEnumerable<string[]> Rows(string file) => CueFile.Rows(typeof(DateReader), file).Select(row => row.Fields);
}
