using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Reading.Doubts;

/// <summary>A reason to doubt an item.</summary>
/// <param name="Name">Its short name, the part of the item in front: <c>speaker:pronoun</c>.</param>
/// <param name="Meaning">What it means, a sentence for people.</param>
public sealed record Doubt(string Name, string Meaning)
{
    private const string Resource = "Dateline.Reading.Doubts.doubts.tsv";

    private static readonly Lazy<FrozenDictionary<string, Doubt>> ByName = new(() => All.ToFrozenDictionary(doubt => doubt.Name, StringComparer.Ordinal));

    /// <summary>All reasons there are: the list <c>doubts.tsv</c>.</summary>
    public static ImmutableArray<Doubt> All { get; } = Read();

    /// <summary>The reason of a name; null where there is none.</summary>
    public static Doubt? Find(string name) => ByName.Value.GetValueOrDefault(name);

    private static ImmutableArray<Doubt> Read()
    {
        using var stream = typeof(Doubt).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the program");
        using var reader = new StreamReader(stream);
        var all = ImmutableArray.CreateBuilder<Doubt>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var name, var meaning]) all.Add(new(name, meaning));
        return all.DrainToImmutable();
    }
}
