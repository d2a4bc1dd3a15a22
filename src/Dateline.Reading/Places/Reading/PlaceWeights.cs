using System.Globalization;

namespace Dateline.Reading.Places;

/// <summary>The weights of the features, from <c>weights.tsv</c>: a few dozen numbers, fitted by the training command and legible.</summary>
internal sealed class PlaceWeights
{
    private const string Resource = "Dateline.Reading.Places.Reading.weights.tsv";

    /// <summary>The weights that ship.</summary>
    public static PlaceWeights Shipped { get; } = Read();

    /// <summary>By <see cref="MentionFeature"/>.</summary>
    public float[] Mention { get; } = new float[Enum.GetValues<MentionFeature>().Length];

    /// <summary>By <see cref="NameStatus"/> and <see cref="MentionFeature"/>: what is added for words of that status.</summary>
    public float[][] MentionBy { get; } = [.. Enum.GetValues<NameStatus>().Select(_ => new float[Enum.GetValues<MentionFeature>().Length])];

    /// <summary>By <see cref="SenseFeature"/>.</summary>
    public float[] Sense { get; } = new float[Enum.GetValues<SenseFeature>().Length];

    /// <summary>The weights as the lines of a file.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var feature in Enum.GetValues<MentionFeature>()) yield return string.Create(CultureInfo.InvariantCulture, $"mention\t{feature}\t{Mention[(int)feature]:0.00}");
        foreach (var status in Enum.GetValues<NameStatus>())
        {
            foreach (var feature in Enum.GetValues<MentionFeature>())
            {
                float weight = MentionBy[(int)status][(int)feature];
                if (MathF.Abs(weight) >= 0.005f) yield return string.Create(CultureInfo.InvariantCulture, $"{status}\t{feature}\t{weight:0.00}");
            }
        }

        foreach (var feature in Enum.GetValues<SenseFeature>()) yield return string.Create(CultureInfo.InvariantCulture, $"sense\t{feature}\t{Sense[(int)feature]:0.00}");
    }

    private static PlaceWeights Read()
    {
        var weights = new PlaceWeights();
        using var stream = typeof(PlaceWeights).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the program");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] fields = line.Split('\t');
            float value = float.Parse(fields[2], CultureInfo.InvariantCulture);
            if (fields[0] is "mention") weights.Mention[(int)Enum.Parse<MentionFeature>(fields[1])] = value;
            else if (fields[0] is not "sense") weights.MentionBy[(int)Enum.Parse<NameStatus>(fields[0])][(int)Enum.Parse<MentionFeature>(fields[1])] = value;
            else weights.Sense[(int)Enum.Parse<SenseFeature>(fields[1])] = value;
        }

        return weights;
    }
}
