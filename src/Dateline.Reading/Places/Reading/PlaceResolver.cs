namespace Dateline.Reading.Places;

/// <summary>Chooses which place each name of a report means: at sight first, then, twice over, by the company it keeps.</summary>
internal sealed class PlaceResolver(PlaceWeights weights)
{
    /// <summary>How many features a sense has.</summary>
    public static readonly int FeatureCount = Enum.GetValues<SenseFeature>().Length;

    private const int Rounds = 3, MostNeighbours = 40;
    private const double NearKm = 120, VeryNearKm = 40;

    /// <summary>Chooses.</summary>
    /// <param name="groups">The names in order of first mention.</param>
    /// <param name="peoples">The countries of the demonyms of the report, with how often each is said.</param>
    /// <param name="dateline">The name in the dateline, if there is one.</param>
    public void Resolve(List<NameGroup> groups, IReadOnlyDictionary<byte, int> peoples, NameGroup? dateline)
    {
        foreach (var group in groups) DescribeAlone(group);
        Possibilities.Describe(groups);
        Choose(groups);
        for (int round = 0; round < Rounds; round++)
        {
            Describe(groups, peoples, dateline);
            Choose(groups);
        }
    }

    /// <summary>Fills in the features that look at the other names as they are resolved now.</summary>
    public static void Describe(List<NameGroup> groups, IReadOnlyDictionary<byte, int> peoples, NameGroup? dateline)
    {
        var company = new Company(groups, peoples);
        for (int i = 0; i < groups.Count; i++) DescribeCompany(groups, i, company, dateline);
    }

    /// <summary>Takes the sense with the most points.</summary>
    public void Choose(List<NameGroup> groups)
    {
        foreach (var group in groups)
        {
            float best = float.NegativeInfinity;
            for (int s = 0; s < group.Senses.Length; s++)
            {
                float score = Score(group.Features[s]);
                if (score <= best) continue;
                best = score;
                group.Chosen = s;
            }
        }
    }

    private float Score(float[] features)
    {
        float score = 0;
        for (int i = 0; i < features.Length; i++) score += features[i] * weights.Sense[i];
        return score;
    }

    private static void DescribeAlone(NameGroup group)
    {
        byte largest = 0;
        bool own = Array.Exists(group.Named, n => n.Use == NameUse.Own);
        foreach (var sense in group.Senses) largest = Math.Max(largest, Weight(sense));
        for (int s = 0; s < group.Senses.Length; s++)
        {
            var sense = group.Senses[s];
            float[] f = group.Features[s];
            Array.Clear(f);
            f[(int)SenseFeature.Country + (int)sense.Kind] = 1;
            Set(f, SenseFeature.OtherName, group.Named[s].Use == NameUse.Other);
            Set(f, SenseFeature.ShortForm, group.Named[s].Use == NameUse.Short);
            Set(f, SenseFeature.Demonym, group.Named[s].Use == NameUse.Demonym);
            f[(int)SenseFeature.Size] = sense.Size / 40f;
            Set(f, SenseFeature.SizeUnknown, sense.Size == 0);
            Set(f, SenseFeature.Capital, sense.IsCapital);
            Set(f, SenseFeature.OtherNameBesideOwn, group.Named[s].Use == NameUse.Other && own);
            Set(f, SenseFeature.Largest, Weight(sense) == largest);
            Set(f, SenseFeature.KindWordFits, group.SaidKind is { } said && said == sense.Kind);
            Set(f, SenseFeature.KindWordMisfits, group.SaidKind is { } other && other != sense.Kind);
            Set(f, SenseFeature.ShortAfterComma, group.FollowsComma && (group.Named[s].Use == NameUse.Short || sense.Kind is PlaceKind.Region or PlaceKind.Country));
        }
    }

    private static byte Weight(GazetteerEntry entry) => entry.Kind == PlaceKind.City ? entry.Size : (byte)0;

    private static void DescribeCompany(List<NameGroup> groups, int number, Company company, NameGroup? dateline)
    {
        var group = groups[number];
        for (int s = 0; s < group.Senses.Length; s++)
        {
            var sense = group.Senses[s];
            float[] f = group.Features[s];
            bool inside = group.Containers.Exists(c => c.Meaning is { } whole && Contains(whole, sense));
            Set(f, SenseFeature.InContainer, inside);
            Set(f, SenseFeature.NotInContainer, !inside && group.Containers.Exists(c => c.Meaning is { Kind: PlaceKind.Country or PlaceKind.Region }));
            bool around = group.Parts.Exists(p => Array.Exists(p.Senses, part => Contains(sense, part)));
            Set(f, SenseFeature.ContainerOfBefore, around);
            Set(f, SenseFeature.NotContainerOfBefore, !around && group.Parts.Count > 0);
            var (country, region) = company.Shares(sense, group.Meaning, group.Mentions.Count);
            f[(int)SenseFeature.SameCountry] = sense.Kind == PlaceKind.Country ? 0 : country;
            f[(int)SenseFeature.HomeCountry] = sense.Kind == PlaceKind.Country ? country : 0;
            f[(int)SenseFeature.SameRegion] = sense.Kind == PlaceKind.Region ? 0 : region;
            f[(int)SenseFeature.CityNamedElsewhere] = sense.Kind == PlaceKind.Region ? region : 0;
            Set(f, SenseFeature.CountryNamed, sense.Kind != PlaceKind.Country && company.NamesCountry(sense.Country, group.Meaning));
            Set(f, SenseFeature.RegionNamed, sense.Kind != PlaceKind.Region && company.NamesRegion(sense.Region, group.Meaning));
            f[(int)SenseFeature.DemonymOfCountry] = company.PeopleShare(sense.Country);
            var head = dateline is null || dateline == group ? null : dateline.Meaning;
            Set(f, SenseFeature.DatelineCountry, head is { } h && h.Country == sense.Country && sense.Country != 0);
            Set(f, SenseFeature.DatelineRegion, head is { } r && r.Region == sense.Region && sense.Region != 0);
            Neighbours(groups, number, sense, f);
        }
    }

    private static void Neighbours(List<NameGroup> groups, int number, GazetteerEntry sense, float[] f)
    {
        int near = 0, veryNear = 0;
        if (sense.Kind is not (PlaceKind.Country or PlaceKind.WorldRegion))
        {
            for (int i = Math.Max(0, number - (MostNeighbours / 2)); i < Math.Min(groups.Count, number + (MostNeighbours / 2)); i++)
            {
                if (i == number || groups[i].Meaning is not { } other || other.Kind is PlaceKind.Country or PlaceKind.WorldRegion or PlaceKind.Region || other.Number == sense.Number) continue;
                if (Math.Abs(other.Point.Latitude - sense.Point.Latitude) > 1.2) continue;
                double distance = sense.Point.DistanceTo(other.Point);
                if (distance < NearKm) near++;
                if (distance < VeryNearKm) veryNear++;
            }
        }

        f[(int)SenseFeature.Near] = MathF.Log2(1 + near) / 2;
        f[(int)SenseFeature.VeryNear] = MathF.Log2(1 + veryNear) / 2;
    }

    private static bool Contains(GazetteerEntry whole, GazetteerEntry part) => whole.Number != part.Number && whole.Country == part.Country && whole.Country != 0 && whole.Kind switch
    {
        PlaceKind.Country => true,
        PlaceKind.Region => part.Region == whole.Region && part.Kind != PlaceKind.Country,
        PlaceKind.County => part.Region == whole.Region && part.Kind is PlaceKind.City or PlaceKind.Quarter && part.Point.DistanceTo(whole.Point) < 60,
        PlaceKind.City => part.Kind is PlaceKind.Quarter or PlaceKind.Airfield && part.Point.DistanceTo(whole.Point) < 40,
        _ => false,
    };

    private static void Set(float[] features, SenseFeature feature, bool value) => features[(int)feature] = value ? 1 : 0;
}
