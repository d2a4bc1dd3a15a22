using System.Globalization;

namespace Dateline.Bench;

/// <summary>Pairs of a name and a value: <c>--times 200</c>.</summary>
internal sealed class Arguments(string[] words)
{
    /// <summary>The value of a name; null where it is not given.</summary>
    public string? this[string name] => Array.IndexOf(words, name) is >= 0 and var at && at + 1 < words.Length ? words[at + 1] : null;

    /// <summary>A whole number.</summary>
    public int Number(string name, int otherwise) => this[name] is { } given ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A value that must be given.</summary>
    public string Needed(string name) => this[name] ?? throw new ArgumentException($"{name} is missing.", nameof(name));
}
