using Dateline.Reading.Clauses;

namespace Dateline.Reading.Quantities;

/// <summary>Reads the tables beside this class; they are built into the assembly.</summary>
internal static class QuantityLines
{
    /// <summary>The tab-separated fields of every line that is neither empty nor a remark (<c>#</c>).</summary>
    /// <exception cref="InvalidDataException">The table is missing, or a line has another number of fields.</exception>
    public static IEnumerable<string[]> Read(string file, int fields)
    {
        foreach (var (number, parts) in CueFile.Rows(typeof(QuantityLines), file))
        {
            if (parts.Length != fields) throw new InvalidDataException($"{file}, line {number}: {fields} fields were expected: {string.Join('\t', parts)}");
            yield return parts;
        }
    }

    /// <summary>The names of a field that are parted by semicolons; "-" stands for none.</summary>
    public static string[] Names(string field) => field is "-" ? [] : field.Split(';');
}
