namespace Dateline.Cli.Tests;

/// <summary>A fact about pipes, signals and special files, which other systems have otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    /// <summary>Makes the fact; skipped on Windows.</summary>
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Needs a POSIX system.";
    }
}
