using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Cli.Output;

namespace Dateline.Cli.Archives;

/// <summary>Finds the item that a person means by <c>REPORT:ITEM</c>.</summary>
internal static class ItemChoice
{
    /// <summary>The item; null where there is none or several, which is said.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="id">The beginning of the report's id, a colon, the id of the item.</param>
    /// <param name="code">What the command is to end with where there is none.</param>
    public static ItemNumber? Find(IArchiveView view, string id, out ExitCode code)
    {
        int colon = id.LastIndexOf(':');
        if (ReportChoice.Find(view, colon < 0 ? id : id[..colon], out code) is not { } report) return null;
        foreach (var item in RecordItems.Of(view.RecordOf(report.Number)))
        {
            if (colon >= 0 ? string.Equals(item.Id, id[(colon + 1)..], StringComparison.Ordinal) : item.Kind == ItemKind.Incident) return new ItemNumber(report.Number, item.Place);
        }

        Messages.Say(colon >= 0 ? $"there is no item '{id[(colon + 1)..]}' in {report.Id}" : $"{report.Id} tells of no incident");
        code = ExitCode.NothingRead;
        return null;
    }
}
