namespace Dateline.Cli.Archives;

/// <summary>What <c>dateline add</c> was asked for, with every default filled in.</summary>
internal sealed record AddRequest
{
    /// <summary>Files, folders, addresses of the web and <c>-</c>, at least one.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Whether addresses of this machine and its network may be fetched.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>The date of reports that come without one.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How many reports are read at once, from 1.</summary>
    public required int Jobs { get; init; }

    /// <summary>Whether each report is told on standard output.</summary>
    public bool TellsEach { get; init; }
}
