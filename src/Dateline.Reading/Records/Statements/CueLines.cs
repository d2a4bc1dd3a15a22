using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Statements;

/// <summary>Reads the cue lists that are built into this assembly.</summary>
internal static class CueLines
{
    /// <summary>The fields of every line that is neither empty nor a remark (<c>#</c>), in the order of the file.</summary>
    /// <param name="file">The list's file name, in the folder of the statements.</param>
    /// <param name="fields">How many tab-separated fields each line has.</param>
    /// <exception cref="InvalidDataException">A line has another number of fields, or an empty one.</exception>
    public static IEnumerable<string[]> Read(string file, int fields)
    {
        foreach (var (number, parts) in CueFile.Rows(typeof(CueLines), file))
        {
            if (parts.Length != fields || parts.Any(string.IsNullOrWhiteSpace))
            {
                throw new InvalidDataException($"{file}, line {number}: {fields} fields were expected: {string.Join('\t', parts)}");
            }

            yield return parts;
        }
    }
}
