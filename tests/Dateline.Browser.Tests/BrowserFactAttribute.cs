namespace Dateline.Browser.Tests;

/// <summary>
/// A test that needs a browser. Where there is none it is skipped, but not in continuous integration (<c>CI</c> is set): there
/// it fails, so that nobody believes it ran.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        bool mustRun = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (!mustRun && !File.Exists(Browser.Executable))
            Skip = $"There is no browser at {Browser.Executable}; install Debian's chromium, or name one in {Browser.Variable}.";
    }
}
