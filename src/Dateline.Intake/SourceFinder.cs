namespace Dateline.Intake;

/// <summary>Finds the files a path means: the file itself, or the files in a folder and in the folders below it.</summary>
/// <remarks>
/// Files of a folder are taken in the order of their paths by code unit, the same on every machine. Hidden files and
/// folders (a leading dot) are passed over, links to folders are not followed.
/// </remarks>
public static class SourceFinder
{
    /// <summary>The files that <paramref name="path"/> means; a file is not looked for, as opening it will tell.</summary>
    public static (IReadOnlyList<string> Files, Problem? Problem) Find(string path)
    {
        if (path.Length == 0) return ([], new Problem("\"\"", "is no file's name: it is empty"));
        if (!Directory.Exists(path)) return ([path], null);
        var files = new List<string>();
        try
        {
            Collect(new DirectoryInfo(path), path, files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ([], new Problem(path, "is a folder that cannot be read whole: permission is missing"));
        }

        files.Sort(StringComparer.Ordinal);
        return (files, files.Count == 0 ? new Problem(path, "is a folder without files") : null);
    }

    private static void Collect(DirectoryInfo folder, string path, List<string> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { IgnoreInaccessible = false }))
        {
            string below = Path.Join(path, entry.Name);
            if (entry is not DirectoryInfo inner) files.Add(below);
            else if (inner.LinkTarget is null) Collect(inner, below, files);
        }
    }
}
