namespace Dateline.Intake.Formats;

/// <summary>One format of reports. A new one is a folder beside this file and a line in <see cref="ReportFormats"/>.</summary>
public interface IReportFormat
{
    /// <summary>The format's name for people.</summary>
    string Name { get; }

    /// <summary>Whether a source looks like this format, by its name or by how it begins.</summary>
    bool Recognises(SourceHead head);

    /// <summary>
    /// Reads the reports of one source, one at a time as they are asked for. What is wrong with a report is an outcome;
    /// only the failure of <paramref name="bytes"/> itself is thrown.
    /// </summary>
    /// <param name="head">The source's name and beginning.</param>
    /// <param name="id">The id for the source's report, or the stem of the ids where it holds many; unique in the batch.</param>
    /// <param name="bytes">The source from its first byte; left open.</param>
    IEnumerable<Outcome> Read(SourceHead head, string id, Stream bytes);
}
