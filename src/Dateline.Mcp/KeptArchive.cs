using System.Data.Common;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Sqlite;
using Dateline.Mcp.Tools;

namespace Dateline.Mcp;

/// <summary>The archive that is asked, opened anew for every call: it may appear, grow or be replaced while the server runs. Nothing is ever written to it.</summary>
/// <param name="path">The file.</param>
internal sealed class KeptArchive(string path)
{
    private const int MostNamed = 20;

    /// <summary>Asks the archive as it stands now.</summary>
    /// <exception cref="Refusal">There is none, or it cannot be read.</exception>
    public T Ask<T>(Func<IArchiveView, T> question)
    {
        try
        {
            using var archive = SqliteArchive.OpenForReading(path);
            using var view = archive.Read();
            return question(view);
        }
        catch (Exception failure) when (failure is ArchiveException or DbException)
        {
            string hint = File.Exists(path) ? "" : " A person can make it with 'dateline add'; until then only read_text works.";
            throw new Refusal($"The archive {Arguments.Shown(path)} {failure.Message}.{hint}");
        }
    }

    /// <summary>The report of an id.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="id">The beginning of its id, four digits or more, or the id it came with.</param>
    /// <exception cref="Refusal">There is none, or several.</exception>
    public static KeptReport Report(IArchiveView view, string id)
    {
        var found = view.FindReports(id, MostNamed + 1);
        if (found.Count == 1) return found[0];
        throw new Refusal(found.Count == 0
            ? $"There is no report '{Arguments.Shown(id)}' in the archive. Ids of reports are in 'report.id' of what find_items gives."
            : $"'{Arguments.Shown(id)}' may be any of these reports: {string.Join(", ", found.Take(MostNamed).Select(report => report.Id))}{(found.Count > MostNamed ? " and more" : "")}. Give the whole id.");
    }

    /// <summary>The item of an id.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="id">The report's id, a colon, the item's id; of a report alone its first incident is meant.</param>
    /// <exception cref="Refusal">There is none, or several.</exception>
    public static ItemNumber Item(IArchiveView view, string id)
    {
        int colon = id.LastIndexOf(':');
        var report = Report(view, colon < 0 ? id : id[..colon]);
        foreach (var item in RecordItems.Of(view.RecordOf(report.Number)))
        {
            if (colon >= 0 ? string.Equals(item.Id, id[(colon + 1)..], StringComparison.Ordinal) : item.Kind == ItemKind.Incident) return new(report.Number, item.Place);
        }

        throw new Refusal(colon < 0 ? $"The report {report.Id} tells of no incident." : $"There is no item '{Arguments.Shown(id[(colon + 1)..])}' in the report {report.Id}. get_record lists its items.");
    }
}
