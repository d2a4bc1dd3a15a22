using System.Globalization;
using Dateline.Language.Tokens;
using Dateline.Reading.Places;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Places;
using Dateline.Text;

namespace Dateline.Reading.Records.Checks;

/// <summary>A stated distance between two places: "Sennar, 120 km north of Roseires", "the town of Ardo, 30 miles from the Polish border".</summary>
internal static class DistanceChecks
{
    /// <summary>How much longer a stated distance may be than the straight line: roads wind, cities are wide.</summary>
    private const double Winding = 1.5;

    /// <summary>Kilometres that the middle of a city may lie from where a report counts.</summary>
    private const double Width = 15;

    /// <summary>The most words between a place and its distance.</summary>
    private const int MostBetween = 4;

    public static void Read(Groundwork ground, List<CheckDraft> drafts)
    {
        foreach (var quantity in ground.Quantities.All)
        {
            if (quantity is not { Kind: QuantityKind.Measure, Value: { } value, Unit: { Dimension: Dimension.Length, Symbol: "km" or "mi" } unit } || quantity.IsCompound) continue;
            if (Ends(ground, quantity) is not { } ends) continue;
            double stated = (double)(value * unit.Factor / 1000), high = (double)((quantity.High ?? value) * unit.Factor / 1000);
            bool agrees = high >= (ends.Kilometers / 1.15) - Width && stated <= (ends.Kilometers * Winding) + Width;
            bool apart = stated > (ends.Kilometers * 3) + 50 || high < (ends.Kilometers / 2) - 50;
            if (agrees || apart) Add(ground, quantity, ends, agrees, drafts);
        }
    }

    /// <summary>Two places and how far the map has them apart.</summary>
    private readonly record struct Pair(Span From, Span To, bool IsBorder, double Kilometers);

    /// <summary>The places on both sides of a distance, in one sentence; null where the words between do not say that it lies between them.</summary>
    private static Pair? Ends(Groundwork ground, Quantity quantity)
    {
        var tokens = ground.Analysis.Tokens;
        int sentence = tokens.SentenceOf(quantity.First), end = tokens.SentenceEnd(sentence);
        if (PlaceBefore(ground, quantity.First - 1) is not { } from || from.Range.First < tokens.Sentences[sentence]) return null;
        int at = quantity.AfterLast;
        if (at < end && tokens[at] is "(")
        {
            while (at < end && tokens[at] is not ")") at++;
            at++;
        }

        int first = at;
        while (at < end && at - first < MostBetween && !(tokens[at] is "of" or "from")) at++;
        if (at + 1 >= end || !(tokens[at] is "of" or "from") || !IsWay(tokens, first, at)) return null;
        at++;
        if (tokens[at] is "the") at++;
        if (at >= end) return null;
        var start = tokens.SpanOf(from.Range.First, from.Range.AfterLast);
        return ToBorder(ground, from.Place, start, at, end) ?? ToPlace(ground, from.Place, start, at);
    }

    /// <summary>The place right before a distance: a comma, a bracket or "lies" may stand between.</summary>
    private static PlaceMention? PlaceBefore(Groundwork ground, int before)
    {
        var tokens = ground.Analysis.Tokens;
        for (int at = before, steps = 0; at >= 0 && steps < MostBetween; at--, steps++)
        {
            if (ground.Places.At(at) is { } mention) return mention.Range.AfterLast == at + 1 && steps > 0 && IsPoint(mention.Place) ? mention : null;
            if (!(tokens[at] is "," or "(" or "lies" or "is" or "located" or "situated" or "which" or "just" or "only" or "sits")) return null;
        }

        return null;
    }

    private static Pair? ToBorder(Groundwork ground, Place from, Span start, int at, int end)
    {
        var tokens = ground.Analysis.Tokens;
        string? country = ground.Places.PeopleAt(at);
        int after = at + 1;
        if (country is null && ground.Places.At(at) is { } mention && mention.Range.First == at && mention.Place.Found is { Value: { Kind: PlaceKind.Country } land })
            (country, after) = (land.Country, mention.Range.AfterLast);
        if (after < end && tokens[after] is "'s" or "’s") after++;
        if (country is null || after >= end || !(tokens[after] is "border" or "frontier")) return null;
        return ground.Places.DistanceToBorder(from, country) is { } kilometers ? new(start, tokens.SpanOf(at, after + 1), true, kilometers) : null;
    }

    private static Pair? ToPlace(Groundwork ground, Place from, Span start, int at)
    {
        if (ground.Places.At(at) is not { } mention || mention.Range.First != at || !IsPoint(mention.Place) || string.Equals(mention.Place.Id, from.Id, StringComparison.Ordinal)) return null;
        int after = mention.Range.AfterLast;
        if (after < ground.Analysis.Tokens.Count && ground.Analysis.Tokens[after] is "border" or "frontier" or "airport" or "coast") return null;
        if (PlaceTable.Distance(from, mention.Place) is not { } kilometers) return null;
        return new(start, ground.Analysis.Tokens.SpanOf(at, after), false, kilometers);
    }

    private static bool IsPoint(Place place) => place.Found is { Value.Kind: PlaceKind.City };

    /// <summary>"north", "to the south", "away", "north-east", or nothing.</summary>
    private static bool IsWay(TokenTable tokens, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (!(tokens[at] is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "away" or "to" or "the" or "-" or "outside" or "inland" or "due")) return false;
        }

        return true;
    }

    private static void Add(Groundwork ground, Quantity quantity, Pair ends, bool agrees, List<CheckDraft> drafts)
    {
        string text = ground.Report.Text;
        var stated = ground.Analysis.Tokens.SpanOf(quantity.AmountFirst, quantity.AmountAfterLast);
        string computed = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(ends.Kilometers)} km");
        string explanation = $"On the map {ends.From.Of(text)} lies {computed} from {(ends.IsBorder ? "the " : "")}{ends.To.Of(text)} in a straight line; the report says {stated.Of(text)}.";
        drafts.Add(new(CheckKind.Distance, ends.IsBorder ? "distance:border" : "distance:places", agrees, [ends.From, stated, ends.To], stated, computed, explanation));
    }
}
