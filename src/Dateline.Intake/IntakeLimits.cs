namespace Dateline.Intake;

/// <summary>How much is taken in at once. What is larger is refused with a reason, never cut off.</summary>
public static class IntakeLimits
{
    /// <summary>The most bytes one report may have: a plain text file, or one line of JSON Lines with its escapes; 64 MiB.</summary>
    public const int LongestReport = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of a line of JSON Lines, in fields that are not read too.</summary>
    public const int DeepestJson = 64;

    /// <summary>The most characters a line may have to be taken for a headline.</summary>
    public const int LongestHeadline = 200;

    /// <summary>The most elements and stretches of text one HTML page may have.</summary>
    public const int MostElements = 1_000_000;

    /// <summary>The deepest element of an HTML page that is kept as one.</summary>
    public const int DeepestHtml = 256;
}
