namespace Dateline.Archive;

/// <summary>An archive that cannot be opened, read or written: missing, no archive, made by a newer version, locked, full, damaged.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Makes the failure.</summary>
    /// <param name="message">What is wrong, as the rest of a sentence about the archive ("is no archive").</param>
    /// <param name="cause">What was thrown below.</param>
    public ArchiveException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
