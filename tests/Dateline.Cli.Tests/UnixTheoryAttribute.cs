namespace Dateline.Cli.Tests;

/// <summary>A theory about pipes, signals and special files, which other systems have otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the theory; skipped on Windows.</summary>
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Needs a POSIX system.";
    }
}
