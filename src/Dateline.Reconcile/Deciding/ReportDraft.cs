using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Reading;

namespace Dateline.Reconcile.Deciding;

/// <summary>A report with the decisions that are about to be made about it.</summary>
internal sealed class ReportDraft
{
    private readonly Record _machine;
    private readonly List<Decision> _about;
    private readonly Lazy<string> _version;
    private DecidedRecord? _now;

    /// <summary>Begins with what is kept.</summary>
    public ReportDraft(IArchiveView view, KeptReport report)
    {
        Report = report;
        _machine = view.MachineRecordOf(report.Number);
        _about = [.. view.DecisionsAbout(report.Hash)];
        Before = _now = DecidedRecord.Of(_machine, _about);
        _version = new(() => ReportVersion.Of(view, report));
    }

    /// <summary>The report.</summary>
    public KeptReport Report { get; }

    /// <summary>What was decided before.</summary>
    public DecidedRecord Before { get; }

    /// <summary>What will have been decided.</summary>
    public DecidedRecord Now => _now ??= DecidedRecord.Of(_machine, _about);

    /// <summary>Whether the record itself will be another one.</summary>
    public bool IsRevised { get; private set; }

    /// <summary>The version before anything was decided here.</summary>
    public string Version => _version.Value;

    /// <summary>Tries a decision; where it cannot be followed it is taken back.</summary>
    /// <param name="decision">The decision, with the number that it will have among these.</param>
    /// <param name="isRevision">Whether it may change the record.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public string? Try(Decision decision, bool isRevision)
    {
        var before = _now;
        _about.Add(decision);
        _now = null;
        if (isRevision && decision.Kind is not DecisionKind.Undo && Now.Lost.FirstOrDefault(lost => lost.Decision == decision) is { } lost)
        {
            _about.RemoveAt(_about.Count - 1);
            _now = before;
            return lost.Reason;
        }

        IsRevised |= isRevision;
        return null;
    }

    /// <summary>Whether a decision no longer holds, or will not.</summary>
    public bool IsUndone(Decision decision) => _about.Undone().Contains(decision.Number);
}
