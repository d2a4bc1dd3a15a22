namespace Dateline.Archive.Find;

/// <summary>The numbers of items that can be asked for. The values are written in archives: never reuse one.</summary>
public enum NumberField
{
    /// <summary>The killed of an incident.</summary>
    Killed,

    /// <summary>The injured.</summary>
    Injured,

    /// <summary>The missing.</summary>
    Missing,

    /// <summary>Those who had to leave their homes.</summary>
    Displaced,

    /// <summary>Those taken by force.</summary>
    Abducted,

    /// <summary>Those arrested or held.</summary>
    Detained,

    /// <summary>Those saved or freed.</summary>
    Rescued,

    /// <summary>Those struck in another way.</summary>
    Affected,

    /// <summary>The money of a commitment, in its own currency.</summary>
    Amount,

    /// <summary>How sure the reader is of the item, from 0 to 1.</summary>
    Confidence,
}
