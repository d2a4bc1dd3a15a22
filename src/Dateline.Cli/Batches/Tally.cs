namespace Dateline.Cli.Batches;

/// <summary>Counts what became of the reports of a batch.</summary>
internal sealed class Tally
{
    /// <summary>Reports read and written.</summary>
    public long Read { get; set; }

    /// <summary>Reports and files that were refused.</summary>
    public long Refused { get; set; }

    /// <summary>Reports lost to a fault of the program.</summary>
    public long Faults { get; set; }

    /// <summary>The exit code the counts come to.</summary>
    public ExitCode Code => this switch
    {
        { Faults: > 0 } => ExitCode.InternalError,
        { Refused: 0 } => ExitCode.Done,
        { Read: > 0 } => ExitCode.SomeRefused,
        _ => ExitCode.NothingRead,
    };

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Read} {(Read == 1 ? "report" : "reports")} read, {Refused + Faults} refused";
}
