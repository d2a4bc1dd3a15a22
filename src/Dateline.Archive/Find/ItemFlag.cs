namespace Dateline.Archive.Find;

/// <summary>What is known of an item only across reports. The numbers are written in archives: never reuse one.</summary>
public enum ItemFlag
{
    /// <summary>It takes part in a contradiction that nobody decided.</summary>
    Unresolved = 1,
}
