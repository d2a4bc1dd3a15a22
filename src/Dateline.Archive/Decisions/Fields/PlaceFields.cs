using System.Globalization;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Places;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of places. Where a place is follows from what the gazetteer says of it.</summary>
internal static class PlaceFields
{
    /// <summary>All of them.</summary>
    public static KindFields<Place> All { get; } = new()
    {
        Description = PlaceDescription.Kind,
        Get = record => record.Places,
        Set = (record, items) => record with { Places = items },
        Id = item => item.Id,
        Evidence = item => item.Mentions,
        Blank = (id, passages) => new() { Id = id, Name = passages[0], Found = null, Mentions = passages },
        Parts =
        [
            new PassagePart<Place>("name", item => item.Name, (item, to) => item with { Name = to!.Value }, isNeeded: true),
            Found("lat", found => found.Point.Latitude.ToString(CultureInfo.InvariantCulture)),
            Found("lon", found => found.Point.Longitude.ToString(CultureInfo.InvariantCulture)),
            Found("country", found => found.Country),
            Found("region", found => found.Region),
            Found("kind", found => Labels.Of(found.Kind)),
            new GazetteerPart(),
            Found("knownAs", found => found.Name),
            new ListPart<Place, Mention>("mentions", item => [.. item.Mentions.Select(span => new Mention(span))], (item, _) => item, Mention.Element),
        ],
    };

    private static FixedPart<Place> Found(string name, Func<GazetteerPlace, string?> get) =>
        new(name, (item, _) => (item.Found is { } found ? get(found.Value) : null, item.Found?.Evidence ?? [], item.Found?.Rule));

    /// <summary>The place in an open list of places: emptied, or another one that comes with the decision.</summary>
    private sealed class GazetteerPart() : Part<Place>("gazetteer")
    {
        public override void Show(FieldSink into, FieldPlace at, FieldDescription field, Place owner) =>
            into.Add(at, field, owner.Found?.Value.Id, owner.Found?.Evidence ?? [], owner.Found?.Rule);

        public override Edit<Place> Change(Place owner, ReadOnlySpan<PathStep> path, FieldChange change)
        {
            if (Beyond(path) is { } wrong) return Edit.Not<Place>(wrong);
            if (change.IsNull) return owner with { Found = null };
            return BroughtPlace.Of(change).Then(place => place is null
                ? Edit.Not<Place>("takes null, or {\"place\": {\"gazetteer\", \"knownAs\", \"kind\", \"lat\", \"lon\"}}")
                : owner with { Found = change.Derive(place) });
        }
    }
}
