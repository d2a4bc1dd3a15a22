using Dateline.Archive;
using Dateline.Cli.Output;
using Dateline.Text;

namespace Dateline.Cli.Archives;

/// <summary>Finds the report that a person means by an id.</summary>
internal static class ReportChoice
{
    private const int MostShown = 20;

    /// <summary>The report; null where there is none or several, which is said.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="id">The beginning of its id, or an id that it came with.</param>
    /// <param name="code">What the command is to end with where there is none.</param>
    public static KeptReport? Find(IArchiveView view, string id, out ExitCode code)
    {
        var found = view.FindReports(id, MostShown + 1);
        code = found.Count switch
        {
            0 => ExitCode.NothingRead,
            1 => ExitCode.Done,
            _ => ExitCode.Usage,
        };
        if (found.Count == 1) return found[0];
        if (found.Count == 0)
        {
            Messages.Say($"there is no report '{id}' in the archive");
            return null;
        }

        Messages.Say($"'{id}' may be any of these; write more of the id:");
        foreach (var report in found.Take(MostShown)) Console.Error.WriteLine($"  {report.Id}  {VisibleText.OnOneLine(report.Title ?? report.First.GivenId)}");
        if (found.Count > MostShown) Console.Error.WriteLine("  ...");
        return null;
    }
}
