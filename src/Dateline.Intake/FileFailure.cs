using Dateline.Intake.Containers;

namespace Dateline.Intake;

/// <summary>Puts the failures of files into words of our own: the framework's repeat the path and differ by system.</summary>
public static class FileFailure
{
    /// <summary>What happened, as the rest of a sentence about the file; null where it is no failure of a file at all.</summary>
    public static string? Describe(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist",
        PathTooLongException => "has too long a name",
        UnauthorizedAccessException => "may not be opened: permission is missing, or it is no file",
        ContainerException broken => broken.Message,
        IOException => $"cannot be read: {failure.Message}",
        _ => null,
    };
}
