namespace Dateline.Archive;

/// <summary>What became of a report that was to be kept.</summary>
public enum Kept
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>Its address was there with another text; this is another version of it.</summary>
    NewVersion,

    /// <summary>Its text was there; it is one more printing.</summary>
    AnotherPrinting,

    /// <summary>It was there, and nothing changed.</summary>
    AlreadyThere,
}

/// <summary>What became of a report that was to be kept.</summary>
/// <param name="Kept">What became of it.</param>
/// <param name="Report">The report as it is then.</param>
/// <param name="Moved">Its number before, where an earlier printing gave it another date and so another number.</param>
public sealed record KeepResult(Kept Kept, KeptReport Report, ReportNumber? Moved = null);
