using System.Data.Common;
using Dateline.Archive;
using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Reconcile.Keeping;

/// <summary>What became of a candidate: it is in the archive for good, or it was lost to a fault of the program.</summary>
/// <param name="Result">What became of it; null where it was lost.</param>
/// <param name="Fault">The fault; null where there was none.</param>
public sealed record CandidateResult(KeepResult? Result, Exception? Fault);

/// <summary>Keeps many candidates in one change of the archive, as a change ends with a wait for the disk.</summary>
/// <param name="keeper">Keeps each.</param>
/// <param name="read">Reads a text that was known when it was looked up and must be read after all.</param>
public sealed class BatchKeeper(Keeper keeper, Func<Report, Record> read)
{
    /// <summary>Keeps them; those that a fault strikes are left out, the others are kept.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="candidates">What is to be kept.</param>
    /// <param name="at">When it came in.</param>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="ArchiveException">The archive cannot be written: nothing is kept.</exception>
    public IReadOnlyList<CandidateResult> Keep(IArchive archive, IReadOnlyList<Candidate> candidates, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(candidates);
        var results = new CandidateResult?[candidates.Count];
        for (int i = 0; i < results.Length; i++)
        {
            if (candidates[i].There is { } there) results[i] = new(new(Kept.AlreadyThere, there), null);
        }

        // Rising numbers fill the tables and the index from one end to the other.
        List<int> toKeep = [.. Enumerable.Range(0, results.Length).Where(i => results[i] is null).OrderBy(i => candidates[i].Prepared?.Wanted.Value ?? long.MaxValue)];
        while (toKeep.Count > 0 && !TryKeep(archive, candidates, toKeep, results, at))
        {
        }

        return results!;
    }

    // A fault in one report, whatever it is, must not lose the others: the change is begun anew without it.
    private bool TryKeep(IArchive archive, IReadOnlyList<Candidate> candidates, List<int> toKeep, CandidateResult?[] results, DateTimeOffset at)
    {
        using var change = archive.Change();
        foreach (int i in toKeep)
        {
            try
            {
                results[i] = new(Keep(change, candidates[i], at), null);
            }
#pragma warning disable CA1031 // It is handed on.
            catch (Exception fault) when (fault is not (ArchiveException or DbException))
#pragma warning restore CA1031
            {
                results[i] = new(null, fault);
                toKeep.Remove(i);
                return false;
            }
        }

        change.Commit();
        return true;
    }

    private KeepResult Keep(IArchiveChange change, Candidate candidate, DateTimeOffset at) => candidate.Prepared is { } prepared
        ? keeper.Keep(change, prepared, at)
        : keeper.KeepPrinting(change, candidate.Report, candidate.Hash, read, at);
}
