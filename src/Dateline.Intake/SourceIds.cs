namespace Dateline.Intake;

/// <summary>Makes the ids of one batch, from the names of files or as reports bring them, no two alike.</summary>
internal sealed class SourceIds
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    // Where to go on counting: from the beginning each time, many of one name would take time with their square.
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    /// <summary>The file's name without its extension; from the second of a name on with <c>-2</c>, <c>-3</c> ... behind it.</summary>
    public string Make(string fileName)
    {
        string stem = Path.GetFileNameWithoutExtension(fileName);
        if (stem.Length == 0) stem = fileName;
        return Claim(stem);
    }

    /// <summary>An id as it was given; from the second time on with <c>-2</c>, <c>-3</c> ... behind it.</summary>
    public string Claim(string given)
    {
        string id = given;
        if (_used.Add(id)) return id;
        int copy = _copies.GetValueOrDefault(given, 1);
        do id = $"{given}-{++copy}";
        while (!_used.Add(id));
        _copies[given] = copy;
        return id;
    }
}
