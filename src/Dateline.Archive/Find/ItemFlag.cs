namespace Dateline.Archive.Find;

/// <summary>What is known of an item but not from its record. The numbers are written in archives: never reuse one.</summary>
public enum ItemFlag
{
    /// <summary>It takes part in a contradiction that nobody decided.</summary>
    Unresolved = 1,

    /// <summary>Somebody accepted, corrected or added it or a field of it.</summary>
    Decided = 2,
}
