namespace Dateline.Architecture.Tests;

public sealed class ReferenceTests
{
    // The order of the flow; each project may know only those before it.
    private static readonly string[] Order =
    [
        "Dateline.Text", "Dateline.Intake", "Dateline.Language", "Dateline.Reading", "Dateline.Archive",
        "Dateline.Reconcile", "Dateline.Export", "Dateline.Desk", "Dateline.Mcp", "Dateline.Cli",
    ];

    public static TheoryData<string> Shipped => [.. House.Projects.Where(IsShipped).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_project_knows_only_those_before_it_in_the_flow(string name)
    {
        int place = Array.IndexOf(Order, name);
        Assert.True(place >= 0, $"{name} has no place in the flow: give it one here and in ARCHITECTURE.md.");
        foreach (string reference in Named(name).References)
            Assert.True(Array.IndexOf(Order[..place], reference) >= 0, $"{name} refers to {reference}, which does not come before it.");
    }

    [Fact]
    public void The_text_project_depends_on_nothing()
    {
        Assert.Empty(Named("Dateline.Text").References);
        Assert.Empty(Named("Dateline.Text").Packages);
    }

    [Fact]
    public void Nothing_that_ships_refers_to_training_tests_or_benchmarks()
    {
        string[] others = [.. House.Projects.Where(project => !IsShipped(project)).Select(project => project.Name)];
        Assert.NotEmpty(others);
        Assert.Empty(House.Projects.Where(IsShipped).SelectMany(project => project.References).Intersect(others, StringComparer.Ordinal));
    }

    [Fact]
    public void No_references_run_in_a_circle()
    {
        var left = House.Projects.ToDictionary(project => project.Name, project => project.References.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        while (left.FirstOrDefault(project => !project.Value.Overlaps(left.Keys)).Key is { } free) left.Remove(free);
        Assert.Empty(left.Keys);
    }

    [Fact]
    public void Every_reference_is_to_a_project_there_is()
    {
        var names = House.Projects.Select(project => project.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(House.Projects.SelectMany(project => project.References), reference => Assert.Contains(reference, names));
    }

    private static bool IsShipped(ProjectFile project) => project.Path.StartsWith("src/", StringComparison.Ordinal);

    private static ProjectFile Named(string name) => House.Projects.Single(project => project.Name == name);
}
