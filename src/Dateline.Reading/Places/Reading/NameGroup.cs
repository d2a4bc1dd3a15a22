namespace Dateline.Reading.Places;

/// <summary>All mentions of one name in a report: they mean one place.</summary>
internal sealed class NameGroup(NamedEntry[] named, GazetteerEntry[] senses)
{
    /// <summary>The places that may be meant, with how the name is used.</summary>
    public NamedEntry[] Named { get; } = named;

    /// <summary>The same places.</summary>
    public GazetteerEntry[] Senses { get; } = senses;

    /// <summary>The mentions, as numbers in reading order.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>The groups that stand after a mention and a comma, or in brackets: what contains it.</summary>
    public List<NameGroup> Containers { get; } = [];

    /// <summary>The groups that this one stands after in such a way.</summary>
    public List<NameGroup> Parts { get; } = [];

    /// <summary>The kind of place that words about it say ("the city of").</summary>
    public PlaceKind? SaidKind { get; set; }

    /// <summary>Whether a mention follows another place's name and a comma.</summary>
    public bool FollowsComma { get; set; }

    /// <summary>The sense chosen; -1 where there is none.</summary>
    public int Chosen { get; set; } = -1;

    /// <summary>The features of each sense, as many values as there are <see cref="SenseFeature"/>s.</summary>
    public float[][] Features { get; } = [.. senses.Select(_ => new float[PlaceResolver.FeatureCount])];

    /// <summary>What was chosen.</summary>
    public GazetteerEntry? Meaning => Chosen < 0 ? null : Senses[Chosen];

    /// <summary>The rule that chose, for people.</summary>
    public string Rule()
    {
        if (Senses.Length == 1) return "gazetteer:only-one";
        float[] f = Features[Chosen];
        if (f[(int)SenseFeature.InContainer] > 0) return "gazetteer:named-within";
        if (f[(int)SenseFeature.ContainerOfBefore] > 0) return "gazetteer:named-around";
        if (f[(int)SenseFeature.KindWordFits] > 0) return "gazetteer:said-kind";
        if (Senses[Chosen].Kind is PlaceKind.Country or PlaceKind.WorldRegion) return "gazetteer:country";
        if (f[(int)SenseFeature.SameRegion] > 0) return "gazetteer:same-region";
        if (f[(int)SenseFeature.Near] > 0) return "gazetteer:nearby";
        if (f[(int)SenseFeature.SameCountry] > 0) return "gazetteer:same-country";
        return f[(int)SenseFeature.Largest] > 0 ? "gazetteer:largest" : "gazetteer:likeliest";
    }
}
