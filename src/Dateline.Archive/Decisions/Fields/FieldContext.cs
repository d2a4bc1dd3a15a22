using System.Collections.Immutable;
using System.Globalization;
using Dateline.Reading;
using Dateline.Reading.People;
using Dateline.Reading.Records.Places;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The record in which an item is changed: what a decided passage means is looked up here.</summary>
/// <param name="record">The record as it is before the change.</param>
internal sealed class FieldContext(Record record)
{
    private CodePointMap? _codePoints;

    /// <summary>The record; it gains the places that a change brings along.</summary>
    public Record Record { get; private set; } = record;

    /// <summary>The text.</summary>
    public string Text => Record.Report.Text;

    /// <summary>Turns offsets in code points into code units.</summary>
    public CodePointMap CodePoints => _codePoints ??= new(Text);

    /// <summary>A passage as a reference to the record's actor with a mention there, else to the one of that name, else to nobody.</summary>
    public ActorReference ActorAt(Span span)
    {
        string? id = At(Record.Actors.Select(actor => (actor.Id, actor.Mentions, actor.Name)), span);
        return new(span, id is null ? null : new(id, FieldChange.Rule, [span]));
    }

    /// <summary>A passage as a reference to the record's place there, else to the one of that name, else to the one that the change brings along, else to none.</summary>
    public PlaceReference PlaceAt(Span span, GazetteerPlace? brought)
    {
        string? id = At(Record.Places.Select(place => (place.Id, place.Mentions, place.Name)), span);
        if (id is null && brought is not null)
        {
            id = "p" + (Record.Places.Select(place => Number(place.Id)).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);
            Record = Record with { Places = Record.Places.Add(new() { Id = id, Name = span, Found = new(brought, FieldChange.Rule, [span]), Mentions = [span] }) };
        }

        return new(span, id is null ? null : new(id, FieldChange.Rule, [span]));
    }

    /// <summary>The id of the item of a kind that a passage tells, or that has this id; null where there is none.</summary>
    public string? ItemAt(string kind, Span span)
    {
        var items = AnchoredItem.Of(Record).Where(item => string.Equals(item.Kind, kind, StringComparison.Ordinal)).ToList();
        foreach (var item in items)
        {
            if (item.Anchor == span) return item.Id;
        }

        foreach (var item in items)
        {
            if (item.Anchor.Overlaps(span)) return item.Id;
        }

        return kind is "actors" ? ActorAt(span).Actor?.Value : null;
    }

    /// <summary>The first passage of the item of a kind and id; null where there is none.</summary>
    public Span? AnchorOf(string kind, string id)
    {
        foreach (var item in AnchoredItem.Of(Record))
        {
            if (string.Equals(item.Kind, kind, StringComparison.Ordinal) && string.Equals(item.Id, id, StringComparison.Ordinal)) return item.Anchor;
        }

        return null;
    }

    // The very passage first, then the mention that shares most with it, then the name.
    private string? At(IEnumerable<(string Id, ImmutableArray<Span> Mentions, Span Name)> candidates, Span span)
    {
        var all = candidates.ToList();
        string? best = null;
        int most = 0;
        foreach (var (id, mentions, _) in all)
        {
            foreach (var mention in mentions)
            {
                if (mention == span) return id;
                int shared = Math.Min(mention.End, span.End) - Math.Max(mention.Start, span.Start);
                if (shared > most) (best, most) = (id, shared);
            }
        }

        if (best is not null) return best;
        string words = Letters.Fold(span.Of(Text));
        return all.Where(one => string.Equals(Letters.Fold(one.Name.Of(Text)), words, StringComparison.Ordinal)).Select(one => one.Id).FirstOrDefault();
    }

    private static int Number(string id) => int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
