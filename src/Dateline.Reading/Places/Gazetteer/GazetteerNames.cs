using Dateline.Reading.Records.Places;

namespace Dateline.Reading.Places;

/// <summary>Places of the gazetteer as records hold them.</summary>
public static class GazetteerNames
{
    private const int MostSenses = 64;

    /// <summary>What the gazetteer says of an entry.</summary>
    public static GazetteerPlace PlaceOf(this Gazetteer gazetteer, GazetteerEntry entry)
    {
        string? region = gazetteer.Region(entry.Region) is { } within && within.Number != entry.Number ? gazetteer.NameOf(within.Number) : null;
        return new(gazetteer.IdOf(entry.Number), gazetteer.NameOf(entry.Number), entry.Kind, entry.Point, gazetteer.CountryCode(entry.Country), region);
    }

    /// <summary>The place that a name means by itself, without any text around it: of those of the name a country, else the one where most people live; null where
    /// there is none.</summary>
    public static GazetteerPlace? PlaceNamed(this Gazetteer gazetteer, ReadOnlySpan<char> name)
    {
        Span<NamedEntry> named = stackalloc NamedEntry[MostSenses];
        int count = gazetteer.Find(PlaceKey.Of(name), named);
        GazetteerEntry? best = null;
        foreach (var (number, use) in named[..count])
        {
            if (use is NameUse.Short or NameUse.Demonym) continue;
            var entry = gazetteer[number];
            if (best is not { } before || Rank(entry) > Rank(before)) best = entry;
        }

        return best is { } found ? gazetteer.PlaceOf(found) : null;
    }

    private static int Rank(GazetteerEntry entry) => (entry.Kind is PlaceKind.Country ? 1000 : 0) + entry.Size;
}
