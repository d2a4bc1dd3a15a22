using System.Globalization;
using System.Text.Json;

namespace Dateline.Training.Corpora;

/// <summary>A report with the event that it tells of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Topic">What its event has in common with those it may be confused with.</param>
/// <param name="Event">The event.</param>
/// <param name="Date">The day of the report; null where it is not known.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Text">Its text, with the title as the first line where it has one.</param>
internal sealed record ClusterReport(string Id, string Topic, string Event, DateOnly? Date, string? Title, string Text)
{
    /// <summary>Reads <c>corpora/clusters/ecbplus.jsonl.gz</c>.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    public static IEnumerable<ClusterReport> EcbPlus(string shared)
    {
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "clusters", "ecbplus.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return new(
                root.GetProperty("id").GetString()!,
                root.GetProperty("topic").GetInt32().ToString(CultureInfo.InvariantCulture),
                root.GetProperty("subtopic").GetString()!,
                DateOnly.TryParse(root.GetProperty("date").GetString(), CultureInfo.InvariantCulture, out var day) ? day : null,
                root.GetProperty("title").GetString(),
                root.GetProperty("text").GetString()!);
        }
    }

    /// <summary>Reads those of <c>corpora/casualties/gva.jsonl.gz</c> whose incident several reports tell of; for measuring only.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    public static IEnumerable<(ClusterReport Report, int Killed, int Injured)> Casualties(string shared)
    {
        var all = new List<(ClusterReport Report, int Killed, int Injured)>();
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "casualties", "gva.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string title = root.GetProperty("title").GetString() ?? "", incident = root.GetProperty("incident").GetString()!;
            var report = new ClusterReport(
                root.GetProperty("id").GetString()!, "shooting", incident,
                DateOnly.TryParse(root.GetProperty("date").GetString(), CultureInfo.InvariantCulture, out var day) ? day : null,
                title, title + "\n" + root.GetProperty("text").GetString());
            all.Add((report, root.GetProperty("killed").GetInt32(), root.GetProperty("injured").GetInt32()));
        }

        return all.GroupBy(one => one.Report.Event, StringComparer.Ordinal).Where(group => group.Count() > 1).SelectMany(group => group);
    }
}
