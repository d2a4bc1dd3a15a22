namespace Dateline.Intake;

/// <summary>Takes in the reports of a batch of files, one at a time, whatever their formats.</summary>
public static class ReportIntake
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>
    /// What becomes of each report, in the order of the paths and of the reports in each. Nothing is thrown for what is
    /// wrong with a file or a report: that is an outcome, and the rest is read.
    /// </summary>
    /// <param name="paths">Files, folders (see <see cref="SourceFinder"/>) and <see cref="StandardInput"/>.</param>
    /// <param name="openStandardInput">Opens standard input.</param>
    public static IEnumerable<Outcome> Read(IEnumerable<string> paths, Func<Stream> openStandardInput)
    {
        var ids = new SourceIds();
        foreach (string path in paths)
        {
            if (path is StandardInput)
            {
                foreach (var outcome in Read(Source.OfStandardInput(openStandardInput), ids)) yield return outcome;
                continue;
            }

            var found = SourceFinder.Find(path);
            if (found.Problem is { } problem) yield return new Refused(problem);
            foreach (string file in found.Files)
            {
                foreach (var outcome in Read(Source.OfFile(file), ids)) yield return outcome;
            }
        }
    }

    /// <summary>What becomes of each report of sources that are no files, in their order; the same as <see cref="Read(IEnumerable{string}, Func{Stream})"/> otherwise.</summary>
    /// <param name="sources">The sources.</param>
    public static IEnumerable<Outcome> Read(IEnumerable<Source> sources)
    {
        var ids = new SourceIds();
        return sources.SelectMany(source => Read(source, ids));
    }

    private static IEnumerable<Outcome> Read(Source source, SourceIds ids)
    {
        using var reports = new OpenedSource(source, ids);
        while (reports.Next() is { } outcome) yield return outcome;
    }
}
