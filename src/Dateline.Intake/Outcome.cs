namespace Dateline.Intake;

/// <summary>What became of one report of a source: it was taken in, or it was refused. There is no third.</summary>
public abstract record Outcome
{
    private protected Outcome()
    {
    }
}

/// <summary>A report that was taken in.</summary>
/// <param name="Report">The report.</param>
public sealed record Taken(Report Report) : Outcome;

/// <summary>A report, or a whole source, that could not be taken in.</summary>
/// <param name="Problem">What is wrong, and where.</param>
public sealed record Refused(Problem Problem) : Outcome;
