namespace Dateline.Reading.Tests.Examples;

/// <summary>The pages of examples in the source tree.</summary>
internal static class ExamplePages
{
    /// <summary>Every example of every <c>examples.md</c> below <c>src</c>.</summary>
    public static IReadOnlyList<Example> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "examples.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => ExamplePage.Read(Path.GetRelativePath(Checkout.Root, file), File.ReadAllText(file))),
    ];

    /// <summary>The examples of one kind, by heading.</summary>
    public static IEnumerable<Example> Of(string kind) => All.Where(e => e.Page.Contains($"/Records/{kind}/", StringComparison.Ordinal));
}
