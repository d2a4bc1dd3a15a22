using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Reading.Doubts;

/// <summary>A reason to doubt an item.</summary>
/// <param name="Name">Its short name, the part of the item in front: <c>speaker:pronoun</c>.</param>
/// <param name="Meaning">What it means, a sentence for people.</param>
public sealed record Doubt(string Name, string Meaning)
{
    /// <summary>All reasons there are.</summary>
    public static ImmutableArray<Doubt> All { get; } = [];

    private static readonly FrozenDictionary<string, Doubt> ByName = All.ToFrozenDictionary(doubt => doubt.Name, StringComparer.Ordinal);

    /// <summary>The reason of a name; null where there is none.</summary>
    public static Doubt? Find(string name) => ByName.GetValueOrDefault(name);
}
