using System.Collections.Immutable;
using Dateline.Archive.Decisions.Fields;
using Dateline.Reading;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Archive.Decisions;

/// <summary>Takes items out of a record, and with them all references to them.</summary>
internal static class References
{
    /// <summary>The record without some items. Passages that meant them stay and mean nobody.</summary>
    public static Record Without(Record record, IReadOnlyCollection<AnchoredItem> gone)
    {
        if (gone.Count == 0) return record;
        foreach (var kind in gone.GroupBy(item => item.Kind, StringComparer.Ordinal))
            record = KindFields.Of(kind.Key)!.Without(record, kind.Select(item => item.Id).ToHashSet(StringComparer.Ordinal));
        return new Sweep(gone.Select(item => item.Id).ToHashSet(StringComparer.Ordinal)).Over(record);
    }

    // Ids of different kinds begin with different letters.
    private sealed class Sweep(HashSet<string> gone)
    {
        public Record Over(Record record) => record with
        {
            Statements = Each(record.Statements, item => item with
            {
                Speaker = Actor(item.Speaker),
                Addressee = Actor(item.Addressee),
                Occasion = Kept(item.Occasion),
                Place = Place(item.Place),
                Within = Kept(item.Within),
            }),
            Incidents = Each(record.Incidents, item => item with
            {
                Place = Place(item.Place),
                Attackers = Each(item.Attackers, attacker => attacker with { Who = Actor(attacker.Who)! }),
                Figures = Each(item.Figures, figure => figure with { CountedBy = Actor(figure.CountedBy) }),
                DisputedBy = Each(item.DisputedBy, dispute => new Dispute(Actor(dispute.Who)!, Kept(dispute.Statement))),
            }),
            Commitments = Each(record.Commitments, item => item with
            {
                Givers = Each(item.Givers, who => Actor(who)!),
                Recipients = Each(item.Recipients, who => Actor(who)!),
                Occasion = Kept(item.Occasion),
                StatedBy = Kept(item.StatedBy),
            }),
            Engagements = Each(record.Engagements, item => item with { Participants = Each(item.Participants, who => Actor(who)!), Place = Place(item.Place) }),
            Programmes = Each(record.Programmes, item => item with { Leads = Each(item.Leads, who => Actor(who)!), Place = Place(item.Place) }),
        };

        // A list in which nothing refers to what is gone stays the very list: what was worked out from it stays true.
        private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> change)
        {
            ImmutableArray<T> changed = [.. items.Select(change)];
            return changed.SequenceEqual(items) ? items : changed;
        }

        private ActorReference? Actor(ActorReference? reference) => reference is null ? null : reference with { Actor = Kept(reference.Actor) };

        private PlaceReference? Place(PlaceReference? reference) => reference is null ? null : reference with { Place = Kept(reference.Place) };

        private Derived<string>? Kept(Derived<string>? id) => id is not null && gone.Contains(id.Value) ? null : id;

        private string? Kept(string? id) => id is not null && gone.Contains(id) ? null : id;
    }
}
