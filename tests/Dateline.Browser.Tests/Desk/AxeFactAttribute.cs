namespace Dateline.Browser.Tests.Desk;

/// <summary>
/// A test that looks at pages with axe-core, whose script <c>DATELINE_AXE</c> names; <c>.ci/run</c> fetches it. Without it, or
/// without a browser, the test is skipped, but not in continuous integration (<c>CI</c> is set): there it fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeFactAttribute : FactAttribute
{
    /// <summary>The environment variable that names <c>axe.min.js</c>.</summary>
    public const string Variable = "DATELINE_AXE";

    public AxeFactAttribute()
    {
        bool mustRun = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (!mustRun && !(File.Exists(Browser.Executable) && File.Exists(Script)))
            Skip = $"There is no browser at {Browser.Executable}, or no axe-core in {Variable}: npm pack axe-core@4.14.1, then name its axe.min.js.";
    }

    /// <summary>The script's file; nothing where none is named.</summary>
    public static string Script { get; } = Environment.GetEnvironmentVariable(Variable) ?? "";
}
