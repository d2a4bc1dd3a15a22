using System.Xml.Linq;

namespace Dateline.Architecture.Tests;

/// <summary>The repository as files: what the tests here look at.</summary>
internal static class House
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every project of the repository.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files("*.csproj").Order(StringComparer.Ordinal).Select(path => new ProjectFile(path))];

    /// <summary>Files of the repository by pattern, without what builds leave behind.</summary>
    public static IEnumerable<string> Files(string pattern) => Directory
        .EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".git" or "artifacts"));

    /// <summary>A path as it is written in the repository.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Dateline.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Dateline.slnx");
        return folder.FullName;
    }
}

/// <summary>One project file.</summary>
internal sealed class ProjectFile(string path)
{
    private readonly XDocument _xml = XDocument.Load(path);

    public string Path { get; } = House.Relative(path);

    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    public IEnumerable<string> References => _xml.Descendants("ProjectReference")
        .Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    public IEnumerable<XElement> Packages => _xml.Descendants("PackageReference");

    public override string ToString() => Path;
}
