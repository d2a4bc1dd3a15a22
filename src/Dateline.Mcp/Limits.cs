namespace Dateline.Mcp;

/// <summary>How much goes in and out at once. What is larger is refused with a reason, or told in pages; nothing is cut off silently.</summary>
internal static class Limits
{
    /// <summary>The most UTF-16 code units of a text that is to be read: some 30,000 words.</summary>
    public const int LongestText = 200_000;

    /// <summary>The most UTF-16 code units of any other argument.</summary>
    public const int LongestArgument = 2_000;

    /// <summary>The most bytes of one message that comes in; a text of the longest size fits, every character of it escaped.</summary>
    public const int LongestMessage = 4 * 1024 * 1024;

    /// <summary>The bytes at which a page of a list ends, though fewer rows stand on it than were asked for.</summary>
    public const int PageBytes = 128 * 1024;

    /// <summary>The most bytes of one answer.</summary>
    public const int AnswerBytes = 1024 * 1024;

    /// <summary>The rows of a page where no number is asked for, and the most.</summary>
    public const int Rows = 20, MostRows = 200;

    /// <summary>How many happenings, commitments or contradictions one call looks at, where few of them fit.</summary>
    public const int LookedAt = 1_000;

    /// <summary>The most counts of one quantity, and the most items, that are told of one happening; how many are left out is told, too.</summary>
    public const int Counts = 200, Items = 100;

    /// <summary>The most calls that are answered at once; the others wait.</summary>
    public const int Calls = 4;
}
