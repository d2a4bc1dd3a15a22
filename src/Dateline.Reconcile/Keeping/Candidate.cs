using Dateline.Archive;
using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Reconcile.Keeping;

/// <summary>A report on its way into an archive.</summary>
/// <param name="Report">The report.</param>
/// <param name="Hash">The hash of its text.</param>
/// <param name="Prepared">Its record; null where the text is kept already.</param>
/// <param name="There">The report that is there already, where this very printing of it is; there is nothing to keep then.</param>
public sealed record Candidate(Report Report, TextHash Hash, PreparedRecord? Prepared, KeptReport? There)
{
    /// <summary>Reads and prepares a report, if it must be; called by several threads.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reader">Reads it.</param>
    /// <param name="known">What the archive has.</param>
    public static Candidate Of(Report report, RecordReader reader, KnownTexts known)
    {
        var hash = TextHash.Of(report.Text);
        var there = known.Find(hash);
        if (there is null) return new(report, hash, PreparedRecord.Of(reader.Read(report), hash), null);
        bool isSame = there.Printings.Any(Printing.Of(report, default).IsSameAs);
        return new(report, hash, null, isSame ? there : null);
    }
}
