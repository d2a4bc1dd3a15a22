using System.Xml.Linq;

namespace Dateline.Architecture.Tests;

public sealed class HouseTests
{
    private const int LongestFile = 400;

    [Fact]
    public void Every_project_is_in_the_solution_and_nothing_else_is()
    {
        var listed = XDocument.Load(Path.Join(House.Root, "Dateline.slnx")).Descendants("Project").Select(project => project.Attribute("Path")!.Value);
        Assert.Equal(House.Projects.Select(project => project.Path), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_stands_in_a_folder_of_its_name() => Assert.All(
        House.Projects, project => Assert.Equal(project.Name, Path.GetFileName(Path.GetDirectoryName(project.Path))));

    [Fact]
    public void No_source_file_is_longer_than_people_read_at_once() => Assert.Empty(
        House.Files("*.cs").Where(IsSource).Where(path => File.ReadLines(path).Count() > LongestFile).Select(House.Relative));

    [Fact]
    public void Versions_of_packages_stand_in_one_file_only() => Assert.Empty(
        from project in House.Projects
        from package in project.Packages
        where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || package.Element("Version") is not null
        select $"{project}: {package}");

    [Fact]
    public void Every_version_is_exact() => Assert.DoesNotContain(
        XDocument.Load(Path.Join(House.Root, "Directory.Packages.props")).Descendants("PackageVersion"),
        version => version.Attribute("Version")!.Value.IndexOfAny(['*', '[', '(', ',']) >= 0);

    [Fact]
    public void Links_between_the_documents_lead_somewhere() => Assert.Empty(
        from path in House.Files("*.md")
        from target in Links(File.ReadAllText(path))
        where !Path.Exists(Path.Join(Path.GetDirectoryName(path), target))
        select $"{House.Relative(path)}: {target}");

    private static bool IsSource(string path) => House.Relative(path).StartsWith("src/", StringComparison.Ordinal);

    private static IEnumerable<string> Links(string markdown) => System.Text.RegularExpressions.Regex
        .Matches(markdown, @"\]\((?<to>[^)#:\s]+)(#[^)]*)?\)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
        .Select(match => match.Groups["to"].Value);
}
