using System.Buffers.Binary;
using System.Text.Json;
using Dateline.Reconcile.Terms;
using Dateline.Training.Corpora;

namespace Dateline.Training.Happenings;

/// <summary>Counts in how many articles of general news each word stands.</summary>
internal static class TermCounter
{
    private const int Least = 8;

    /// <summary>Writes the table of words that stand in at least eight articles.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="path">The file to write.</param>
    public static void Count(string shared, string path)
    {
        var counts = new SortedDictionary<uint, int>();
        int articles = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(shared, "corpora", "text"), "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            foreach (string line in Packed.Lines(file))
            {
                using var json = JsonDocument.Parse(line);
                var seen = new HashSet<uint>();
                var scan = new WordScan(json.RootElement.GetProperty("text").GetString());
                while (scan.Next())
                {
                    if (scan.Kind != WordKind.Number) seen.Add(Stem.Hash(scan.Word));
                }

                foreach (uint word in seen) counts[word] = counts.GetValueOrDefault(word) + 1;
                articles++;
            }
        }

        using var output = File.Create(path);
        Span<byte> entry = stackalloc byte[6];
        foreach (var (word, count) in counts.Where(pair => pair.Value >= Least))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(entry, word);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], (ushort)Math.Min(ushort.MaxValue, (long)count * TermWeights.Articles / articles));
            output.Write(entry);
        }
    }
}
