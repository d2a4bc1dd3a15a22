using System.Collections.Immutable;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Places;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Places;

/// <summary>The places of one report, to be looked up by the words that name them.</summary>
public sealed class PlaceTable
{
    private readonly TokenTable _tokens;
    private readonly Gazetteer _gazetteer;

    internal PlaceTable(TokenTable tokens, Gazetteer gazetteer, ImmutableArray<Place> places, ImmutableArray<PlaceMention> mentions, ImmutableArray<PeopleMention> peoples, PlaceMention? dateline)
    {
        _tokens = tokens;
        _gazetteer = gazetteer;
        Places = places;
        Mentions = mentions;
        Peoples = peoples;
        Dateline = dateline;
    }

    /// <summary>The places in order of first mention.</summary>
    public ImmutableArray<Place> Places { get; }

    /// <summary>The mentions in reading order; they do not overlap.</summary>
    public ImmutableArray<PlaceMention> Mentions { get; }

    /// <summary>The words for people of a place, in reading order.</summary>
    public ImmutableArray<PeopleMention> Peoples { get; }

    /// <summary>The place where the report was written by its dateline: the first one named there; null where there is none.</summary>
    public PlaceMention? Dateline { get; }

    /// <summary>The mention that holds a token; null where none does.</summary>
    public PlaceMention? At(int token)
    {
        int at = FirstAfter(token);
        return at < Mentions.Length && Mentions[at].Range.First <= token ? Mentions[at] : null;
    }

    /// <summary>The mentions that lie whole between two tokens, in reading order.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="afterLast">The token after the last one.</param>
    public ReadOnlySpan<PlaceMention> In(int first, int afterLast)
    {
        int from = FirstAfter(first);
        if (from < Mentions.Length && Mentions[from].Range.First < first) from++;
        int to = from;
        while (to < Mentions.Length && Mentions[to].Range.AfterLast <= afterLast) to++;
        return Mentions.AsSpan()[from..to];
    }

    /// <summary>ISO 3166-1 alpha-2 of the country to whose people a token points ("Ukrainian": UA); null where it is no such word.</summary>
    public string? PeopleAt(int token)
    {
        int low = 0, high = Peoples.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Peoples[middle].Range.AfterLast <= token) low = middle + 1;
            else high = middle;
        }

        return low < Peoples.Length && Peoples[low].Range.Contains(token) ? Peoples[low].Country : null;
    }

    /// <summary>The passage of some words.</summary>
    public Text.Span SpanOf(TokenRange words) => _tokens.SpanOf(words.First, words.AfterLast);

    /// <summary>A reference to the place of a mention.</summary>
    public PlaceReference Reference(PlaceMention mention)
    {
        var span = _tokens.SpanOf(mention.Range.First, mention.Range.AfterLast);
        return new(span, new(mention.Place.Id, mention.Place.Found?.Rule ?? "name", [span]));
    }

    /// <summary>A reference for any words: to the place that a mention among them names, the last one where there are several, else to none.</summary>
    public PlaceReference Reference(TokenRange words)
    {
        var mentions = In(words.First, words.AfterLast);
        var span = _tokens.SpanOf(words.First, words.AfterLast);
        return mentions.IsEmpty ? new(span, null) : new(span, Reference(mentions[^1]).Place);
    }

    /// <summary>The great-circle distance between the middles of two places in kilometres; null where either is not in the gazetteer.</summary>
    public static double? Distance(Place one, Place other) => one.Found is { } a && other.Found is { } b ? a.Value.Point.DistanceTo(b.Value.Point) : null;

    /// <summary>The distance from a place to the nearest land border of a country in kilometres; null where the place is not in the gazetteer or the country has none.</summary>
    /// <param name="place">The place.</param>
    /// <param name="country">ISO 3166-1 alpha-2 of the country whose border is meant. Where the place lies in another country, the border between the two is meant if there is one.</param>
    public double? DistanceToBorder(Place place, string country)
    {
        if (place.Found is not { } found) return null;
        double? between = found.Value.Country is { } home && !string.Equals(home, country, StringComparison.Ordinal) ? _gazetteer.Borders.Distance(found.Value.Point, country, home) : null;
        return between ?? _gazetteer.Borders.Distance(found.Value.Point, country);
    }

    /// <summary>The first mention that ends after a token.</summary>
    private int FirstAfter(int token)
    {
        int low = 0, high = Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].Range.AfterLast <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
