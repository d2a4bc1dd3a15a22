using System.IO.Compression;
using System.Text.Json;

namespace Dateline.Training.Corpora;

/// <summary>One rule of sentence ends: a text and its sentences.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Group">"golden" or "further".</param>
/// <param name="Name">What it shows.</param>
/// <param name="Text">The text.</param>
/// <param name="Sentences">The sentences, in order.</param>
public sealed record GoldenRule(string Id, string Group, string Name, string Text, IReadOnlyList<string> Sentences);

/// <summary>Reads the golden rules of sentence ends.</summary>
public static class GoldenRules
{
    /// <summary>Reads the rules from the shared folder, in the order of the file.</summary>
    public static IReadOnlyList<GoldenRule> Read(string sharedFolder)
    {
        string path = Path.Combine(sharedFolder, "corpora", "sentences", "golden-rules.jsonl.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rules = new List<GoldenRule>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var rule = json.RootElement;
            rules.Add(new GoldenRule(
                rule.GetProperty("id").GetString()!,
                rule.GetProperty("group").GetString()!,
                rule.GetProperty("name").GetString()!,
                rule.GetProperty("text").GetString()!,
                [.. rule.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!)]));
        }

        return rules;
    }
}
