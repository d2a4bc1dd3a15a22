namespace Dateline.Reading.Places;

/// <summary>
/// Looks, before anything is resolved, where the names of a report could all be: a sense near which other names have a sense, too, or in whose region, is likelier.
/// A name that could be in many regions says little for each.
/// </summary>
internal static class Possibilities
{
    private const int MostGroups = 48, MostSenses = 32;
    private const double NearDegrees = 0.6;

    /// <summary>Fills in the features.</summary>
    public static void Describe(List<NameGroup> groups)
    {
        var regions = new Dictionary<ushort, float>();
        var countries = new Dictionary<byte, float>();
        int count = 0;
        foreach (var group in groups)
        {
            if (group.Senses.Length == 0) continue;
            count++;
            Vote(group, regions, static e => e.Region);
            Vote(group, countries, static e => e.Country);
        }

        for (int i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            float ownRegion = Share(group, static e => e.Region), ownCountry = Share(group, static e => e.Country);
            for (int s = 0; s < group.Senses.Length; s++)
            {
                var sense = group.Senses[s];
                float[] f = group.Features[s];
                float others = Math.Max(1, count - 1);
                f[(int)SenseFeature.AnyInRegion] = sense.Region == 0 || sense.Kind == PlaceKind.Region ? 0 : Math.Max(0, regions.GetValueOrDefault(sense.Region) - ownRegion) / MathF.Sqrt(others);
                f[(int)SenseFeature.AnyInCountry] = sense.Country == 0 || sense.Kind == PlaceKind.Country ? 0 : Math.Max(0, countries.GetValueOrDefault(sense.Country) - ownCountry) / others;
                if (s >= MostSenses || sense.Kind is PlaceKind.Country or PlaceKind.WorldRegion or PlaceKind.Region) continue;
                float near = Near(groups, i, sense);
                f[(int)SenseFeature.AnyNear] = MathF.Log2(1 + near) / 2;
                f[(int)SenseFeature.NothingNear] = near == 0 && count > 2 ? 1 : 0;
            }
        }
    }

    /// <summary>Each name has one vote, shared among the places where it could be.</summary>
    private static void Vote<T>(NameGroup group, Dictionary<T, float> votes, Func<GazetteerEntry, T> of)
        where T : struct, IEquatable<T>
    {
        float share = Share(group, of);
        for (int s = 0; s < group.Senses.Length; s++)
        {
            var place = of(group.Senses[s]);
            if (!place.Equals(default) && IsFirst(group, s, of)) votes[place] = votes.GetValueOrDefault(place) + share;
        }
    }

    private static float Share<T>(NameGroup group, Func<GazetteerEntry, T> of)
        where T : struct, IEquatable<T>
    {
        int different = 0;
        for (int s = 0; s < group.Senses.Length; s++)
        {
            if (!of(group.Senses[s]).Equals(default) && IsFirst(group, s, of)) different++;
        }

        return different == 0 ? 0 : 1f / different;
    }

    private static bool IsFirst<T>(NameGroup group, int sense, Func<GazetteerEntry, T> of)
        where T : struct, IEquatable<T>
    {
        for (int s = 0; s < sense; s++)
        {
            if (of(group.Senses[s]).Equals(of(group.Senses[sense]))) return false;
        }

        return true;
    }

    private static float Near(List<NameGroup> groups, int number, GazetteerEntry sense)
    {
        double shrink = Math.Cos(sense.Point.Latitude * Math.PI / 180);
        float near = 0;
        for (int i = Math.Max(0, number - (MostGroups / 2)); i < Math.Min(groups.Count, number + (MostGroups / 2)); i++)
        {
            if (i == number) continue;
            var senses = groups[i].Senses;
            for (int s = 0; s < senses.Length && s < MostSenses; s++)
            {
                var other = senses[s];
                if (Math.Abs(other.Point.Latitude - sense.Point.Latitude) > NearDegrees || Math.Abs(other.Point.Longitude - sense.Point.Longitude) * shrink > NearDegrees) continue;
                if (other.Kind is PlaceKind.Country or PlaceKind.WorldRegion or PlaceKind.Region || other.Number == sense.Number) continue;
                near += 1 / MathF.Sqrt(senses.Length);
                break;
            }
        }

        return near;
    }
}
