namespace Dateline.Desk.Api.Answers;

/// <summary>How much one request of the API gives or takes.</summary>
internal static class ApiLimits
{
    /// <summary>The most of a list in one page.</summary>
    public const int MostOfPage = 200;

    /// <summary>How many of a list there are in a page without being asked for.</summary>
    public const int UsualPage = 50;

    /// <summary>Where the counting of what is found ends.</summary>
    public const int MostCounted = 10_000;

    /// <summary>The most actors that a name is told to mean.</summary>
    public const int MostActors = 20;

    /// <summary>The most reports of one request.</summary>
    public const int MostReports = 1000;

    /// <summary>The most characters of all reports of one request together.</summary>
    public const long MostText = 64 * 1024 * 1024;

    /// <summary>The most decisions of one request.</summary>
    public const int MostDecisions = 2000;

    /// <summary>How many of a page, as asked for.</summary>
    /// <exception cref="ProblemException">It is out of bounds.</exception>
    public static int Page(int? asked, int most = MostOfPage) =>
        asked is null ? Math.Min(UsualPage, most) : asked is >= 1 && asked <= most ? asked.Value : throw new ProblemException(ProblemKind.BadRequest.Because($"\"limit\" is 1 to {most}."));
}
