using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Reading.Dates;

namespace Dateline.Reconcile.Actors;

/// <summary>A role that reports give an actor, with the time in which they do.</summary>
/// <param name="Title">The role as the first report says it.</param>
/// <param name="First">The day of the first report that gives it; null where no report that does has a date.</param>
/// <param name="Last">The day of the last one.</param>
/// <param name="Reports">How many reports give it.</param>
public sealed record ActorRole(string Title, PartialDate? First, PartialDate? Last, int Reports);

/// <summary>The roles of an actor over time.</summary>
/// <param name="view">The archive.</param>
public sealed class ActorRoles(IArchiveView view)
{
    private const int MostReports = 500;

    /// <summary>The roles that reports give, in the order of the first report; of an actor in very many reports those of the latest 500.</summary>
    /// <param name="items">The actor's items, ascending.</param>
    public IReadOnlyList<ActorRole> Of(IReadOnlyList<ItemNumber> items)
    {
        var roles = new Dictionary<string, ActorRole>(StringComparer.OrdinalIgnoreCase);
        var order = new List<string>();
        foreach (var item in items.Skip(Math.Max(0, items.Count - MostReports)))
        {
            var record = view.RecordOf(item.Report);
            var actor = record.Actors[item.Place - RecordItems.PlaceOf(record, ItemKind.Actor, 0)];
            foreach (string title in actor.Roles.Select(role => role.Title.Of(record.Report.Text).ToString()).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var day = record.Published.Value;
                if (roles.TryGetValue(title, out var known)) roles[title] = known with { Last = day ?? known.Last, Reports = known.Reports + 1 };
                else
                {
                    roles.Add(title, new(title, day, day, 1));
                    order.Add(title);
                }
            }
        }

        return [.. order.Select(title => roles[title])];
    }
}
