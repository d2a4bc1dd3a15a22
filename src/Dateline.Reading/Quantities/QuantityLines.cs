using System.Reflection;

namespace Dateline.Reading.Quantities;

/// <summary>Reads the tables beside this class; they are built into the assembly.</summary>
internal static class QuantityLines
{
    /// <summary>The tab-separated fields of every line that is neither empty nor a remark (<c>#</c>).</summary>
    /// <exception cref="InvalidDataException">The table is missing, or a line has another number of fields.</exception>
    public static IEnumerable<string[]> Read(string file, int fields)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(QuantityLines), file)
            ?? throw new InvalidDataException($"{file} is not built in.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] parts = line.Split('\t');
            if (parts.Length != fields) throw new InvalidDataException($"{file}: {fields} fields were expected: {line}");
            yield return parts;
        }
    }

    /// <summary>The names of a field that are parted by semicolons; "-" stands for none.</summary>
    public static string[] Names(string field) => field is "-" ? [] : field.Split(';');
}
