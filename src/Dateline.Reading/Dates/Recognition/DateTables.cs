namespace Dateline.Reading.Dates.Recognition;

/// <summary>The tables of this folder that ship inside the program.</summary>
internal static class DateTables
{
    /// <summary>The rows of a table, cut at tabs; empty lines and those that begin with # are left out.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(DateTables).Assembly.GetManifestResourceStream($"Dateline.Reading.Dates.{file}")
            ?? throw new InvalidOperationException($"The table {file} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
