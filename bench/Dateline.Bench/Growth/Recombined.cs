using System.Globalization;
using System.Text.Json;

namespace Dateline.Bench.Growth;

/// <summary>Any number of reports made of a few thousand: each takes paragraphs of several articles, so that none is a near-copy of another.</summary>
internal sealed class Recombined
{
    private const int FewestParagraphs = 5, MostParagraphs = 14;

    private readonly List<(string Title, string Date, string Source)> _heads = [];
    private readonly List<string> _paragraphs = [];

    /// <summary>Takes articles apart.</summary>
    public Recombined(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            using var json = JsonDocument.Parse(line);
            var article = json.RootElement;
            _heads.Add((Text(article, "title"), Text(article, "date"), Text(article, "source")));
            _paragraphs.AddRange(Text(article, "text").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(paragraph => paragraph.Length > 80));
        }
    }

    /// <summary>Makes reports as JSON Lines; the same for the same seed.</summary>
    public IEnumerable<string> Make(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            var head = _heads[random.Next(_heads.Count)];
            var body = Enumerable.Range(0, random.Next(FewestParagraphs, MostParagraphs + 1)).Select(_ => _paragraphs[random.Next(_paragraphs.Count)]);
            yield return JsonSerializer.Serialize(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["id"] = i.ToString(CultureInfo.InvariantCulture),
                ["title"] = head.Title,
                ["date"] = head.Date.Length == 10 ? head.Date : null,
                ["source"] = head.Source,
                ["text"] = string.Join('\n', body),
            });
        }
    }

    private static string Text(JsonElement article, string name) =>
        article.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
