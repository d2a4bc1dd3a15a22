using Dateline.Archive;
using Dateline.Cli.Batches;

namespace Dateline.Cli.Archives;

/// <summary>Counts what became of reports that were to be kept.</summary>
internal sealed class AddTally
{
    private readonly long[] _counts = new long[Enum.GetValues<Kept>().Length];

    /// <summary>Reports and files that were refused.</summary>
    public long Refused { get; set; }

    /// <summary>Reports lost to a fault of the program.</summary>
    public long Faults { get; set; }

    /// <summary>Reports that are in the archive now, whether or not they were before.</summary>
    public long There => _counts.Sum();

    /// <summary>Whether the archive is as it was and nothing went wrong.</summary>
    public bool IsQuiet => There == _counts[(int)Kept.AlreadyThere] && Refused + Faults == 0;

    /// <summary>The exit code the counts come to.</summary>
    public ExitCode Code => new Tally { Read = There, Refused = Refused, Faults = Faults }.Code;

    /// <summary>Counts one.</summary>
    public void Count(Kept kept) => _counts[(int)kept]++;

    /// <inheritdoc/>
    public override string ToString()
    {
        long kept = _counts[(int)Kept.New] + _counts[(int)Kept.NewVersion];
        (long Count, string Words)[] parts =
        [
            (_counts[(int)Kept.NewVersion], "of them new versions"), (_counts[(int)Kept.AnotherPrinting], "printings of kept texts"),
            (_counts[(int)Kept.AlreadyThere], "already there"), (Refused + Faults, "refused"),
        ];
        return $"{kept} {(kept == 1 ? "report" : "reports")} kept" + string.Concat(parts.Where(part => part.Count > 0).Select(part => $", {part.Count} {part.Words}"));
    }
}
