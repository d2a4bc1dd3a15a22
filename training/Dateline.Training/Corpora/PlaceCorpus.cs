using System.Text.Json;
using Dateline.Reading.Places;
using Dateline.Text;

namespace Dateline.Training.Corpora;

/// <summary>An article with the place names that people marked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The text.</param>
/// <param name="Domain">The domain of the paper, where known.</param>
/// <param name="Names">The names in reading order.</param>
internal sealed record PlaceArticle(string Id, string Text, string? Domain, IReadOnlyList<GoldPlace> Names)
{
    /// <summary>Reads a packed file.</summary>
    public static IEnumerable<PlaceArticle> Read(string shared, string corpus)
    {
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "places", corpus + ".jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string text = root.GetProperty("text").GetString()!;
            var map = new CodePointOffsets(text);
            yield return new(root.GetProperty("id").ToString(), text, root.TryGetProperty("domain", out var d) ? d.GetString() : null,
                [.. root.GetProperty("toponyms").EnumerateArray().Select(t => new GoldPlace(
                    new(map[t.GetProperty("start").GetInt32()], map[t.GetProperty("end").GetInt32()]),
                    t.GetProperty("lat").ValueKind == JsonValueKind.Number ? new GeoPoint(t.GetProperty("lat").GetDouble(), t.GetProperty("lon").GetDouble()) : null,
                    t.TryGetProperty("gazetteer_name", out var g) ? g.GetString() : null, t.TryGetProperty("fcode", out var f) ? f.GetString() : null)).OrderBy(t => t.Span.Start)]);
        }
    }

    /// <summary>Turns counts of characters (code points) into counts of UTF-16 code units.</summary>
    private sealed class CodePointOffsets
    {
        private readonly int[] _offsets;

        public CodePointOffsets(string text)
        {
            var offsets = new List<int>(text.Length + 1);
            for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) offsets.Add(i);
            offsets.Add(text.Length);
            _offsets = [.. offsets];
        }

        public int this[int codePoint] => _offsets[codePoint];
    }
}

/// <summary>A place name that people marked.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Point">Where the place is; null where it was not found.</param>
/// <param name="Known">The name in the gazetteer that was used.</param>
/// <param name="Code">The GeoNames feature code.</param>
internal sealed record GoldPlace(Span Span, GeoPoint? Point, string? Known, string? Code);
