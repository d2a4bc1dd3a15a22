using System.Globalization;
using System.Text.Json;

namespace Dateline.Training.Corpora;

/// <summary>A time expression as people marked it.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last one.</param>
/// <param name="Type">DATE, TIME, DURATION or SET.</param>
/// <param name="Value">Its TIMEX3 value.</param>
internal sealed record MarkedTime(int Start, int End, string Type, string Value);

/// <summary>A document with its time expressions.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Created">The day it was written.</param>
/// <param name="Text">The text that is marked.</param>
/// <param name="Times">The expressions in reading order.</param>
internal sealed record TimeDocument(string Id, DateOnly Created, string Text, IReadOnlyList<MarkedTime> Times);

/// <summary>Documents with marked time expressions.</summary>
internal static class TimeCorpus
{
    /// <summary>Reads one file of the corpus; of a text that is marked to a part only, that part.</summary>
    public static IEnumerable<TimeDocument> Read(string path)
    {
        foreach (string line in Packed.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string text = root.GetProperty("text").GetString()!;
            if (root.TryGetProperty("annotated_end", out var end)) text = text[..end.GetInt32()];
            var times = root.GetProperty("timexes").EnumerateArray()
                .Select(t => new MarkedTime(t.GetProperty("start").GetInt32(), t.GetProperty("end").GetInt32(), t.GetProperty("type").GetString()!, t.GetProperty("value").GetString()!))
                .Where(t => t.End <= text.Length)
                .OrderBy(t => t.Start);
            var created = DateOnly.ParseExact(root.GetProperty("dct").GetString()![..10], ["yyyy-MM-dd", "dd-MM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None);
            yield return new(root.GetProperty("id").GetString()!, created, text, [.. times]);
        }
    }
}
