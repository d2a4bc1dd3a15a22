namespace Dateline.Intake;

/// <summary>Makes ids for the sources of one batch from their file names, no two alike.</summary>
internal sealed class SourceIds
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The file's name without its extension; from the second of a name on with <c>-2</c>, <c>-3</c> ... behind it.</summary>
    public string Make(string fileName)
    {
        string stem = Path.GetFileNameWithoutExtension(fileName);
        if (stem.Length == 0) stem = fileName;
        string id = stem;
        for (int copy = 2; !_used.Add(id); copy++) id = $"{stem}-{copy}";
        return id;
    }
}
