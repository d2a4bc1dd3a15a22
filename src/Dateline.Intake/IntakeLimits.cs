namespace Dateline.Intake;

/// <summary>How much is taken in at once. What is larger is refused with a reason, never cut off.</summary>
public static class IntakeLimits
{
    /// <summary>The most bytes one report may have: a plain text file, or one line of JSON Lines with its escapes; 64 MiB.</summary>
    public const int LongestReport = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of a document or line of JSON, in fields that are not read too.</summary>
    public const int DeepestJson = 64;

    /// <summary>The most characters a line may have to be taken for a headline.</summary>
    public const int LongestHeadline = 200;

    /// <summary>The most elements and stretches of text one HTML page may have.</summary>
    public const int MostElements = 1_000_000;

    /// <summary>The deepest element of an HTML page that is kept as one.</summary>
    public const int DeepestHtml = 256;

    /// <summary>How many times its own size a packed source may unpack to, everything nested in it together.</summary>
    public const int MostExpansion = 200;

    /// <summary>What any packed source may unpack to, however small it is; 64 MiB.</summary>
    public const long UnpackedAlways = 64 * 1024 * 1024;

    /// <summary>How many files an archive may hold, those in archives within it too.</summary>
    public const int MostMembers = 1_000_000;

    /// <summary>How many containers may stand one in another: <c>a.zip!b.tar.gz!c.jsonl.gz</c> has four.</summary>
    public const int DeepestContainers = 4;
}
