using System.Collections.Frozen;
using System.Reflection;

namespace Dateline.Archive.Find;

/// <summary>The codes of countries by their English names (the public-domain list of the time zone database, and other names in use).</summary>
internal static class CountryNames
{
    private static readonly FrozenDictionary<string, string> Codes = Read();

    /// <summary>ISO 3166-1 alpha-2 of a country; null where the words are no country's name.</summary>
    /// <param name="name">The name, in capitals or not.</param>
    public static string? CodeOf(string name) => Codes.GetValueOrDefault(name.Trim());

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("countries.tsv")!;
        using var reader = new StreamReader(stream);
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            codes.TryAdd(line[(tab + 1)..], line[..tab]);
        }

        return codes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
