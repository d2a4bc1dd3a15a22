namespace Dateline.Desk;

/// <summary>A desk that cannot be opened, or whose file of accounts cannot be read or written.</summary>
public sealed class DeskException : Exception
{
    /// <summary>Makes the failure.</summary>
    /// <param name="message">A sentence for people: what is wrong, and how to mend it.</param>
    /// <param name="cause">What was thrown below.</param>
    public DeskException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
