namespace Dateline.Training.Language;

/// <summary>The sizes and settings of the network that reads language. What ships is trained with the defaults.</summary>
internal sealed record LanguagePlan
{
    /// <summary>What is taught: tags, names, marks by their first letters.</summary>
    public string Tasks { get; init; } = "tnm";

    public int RawWords { get; init; } = 32000;

    public int WordWidth { get; init; } = 96;

    public int PieceRows { get; init; } = 24576;

    public int PieceWidth { get; init; } = 64;

    public int CircumstanceWidth { get; init; } = 32;

    public int Layers { get; init; } = 3;

    public int Epochs { get; init; } = 12;

    public int VectorEpochs { get; init; } = 2;

    public float Rate { get; init; } = 0.002f;

    public float Dropout { get; init; } = 0.3f;

    public float WordDropout { get; init; } = 0.05f;

    public int Longest { get; init; } = 300;

    /// <summary>Words rarer than this in the raw news get no row of their own, nor those rarer than <see cref="RarestOwn"/> in what teaches.</summary>
    public int RarestRaw { get; init; } = 5;

    public int RarestOwn { get; init; } = 3;

    /// <summary>The plan with some settings changed, for trials: <c>Epochs=4,Layers=2</c>.</summary>
    public static LanguagePlan With(string settings)
    {
        var plan = new LanguagePlan();
        foreach (string setting in settings.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = setting.Split('=');
            var property = typeof(LanguagePlan).GetProperty(parts[0]) ?? throw new ArgumentException($"The plan has no '{parts[0]}'.", nameof(settings));
            property.SetValue(plan, Convert.ChangeType(parts[1], property.PropertyType));
        }

        return plan;
    }
}
