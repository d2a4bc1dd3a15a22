using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Reading.Doubts;

/// <summary>What each signal adds to the log-odds that an item is one, by kind: <c>weights.tsv</c>, a few dozen numbers, fitted by the training command and legible.</summary>
internal sealed class DoubtWeights
{
    /// <summary>The name of what is added to every item of a kind.</summary>
    public const string Base = "base";

    private const string Resource = "Dateline.Reading.Doubts.weights.tsv";
    private readonly Dictionary<(string Kind, string Signal), double> _weights = [];

    /// <summary>The weights that ship.</summary>
    public static DoubtWeights Shipped { get; } = Read();

    /// <summary>The kinds and signals that have a weight.</summary>
    public IEnumerable<(string Kind, string Signal)> Names => _weights.Keys.Order();

    /// <summary>How sure an item is by its signals.</summary>
    public Confidence Weigh(string kind, Signals signals)
    {
        double sum = _weights.GetValueOrDefault((kind, Base));
        var doubts = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, value) in signals.All)
        {
            double weight = _weights.GetValueOrDefault((kind, name));
            sum += value * weight;
            if (weight < 0) doubts.Add(name);
        }

        return new(Math.Round(1 / (1 + Math.Exp(-sum)), 3), doubts.DrainToImmutable());
    }

    private static DoubtWeights Read()
    {
        var weights = new DoubtWeights();
        using var stream = typeof(DoubtWeights).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the program");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] fields = line.Split('\t');
            weights._weights[(fields[0], fields[1])] = double.Parse(fields[2], CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
