using System.IO.Compression;
using System.Text.Json;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Training.Linking;

/// <summary>An attribution as people marked it: characters of the text.</summary>
public sealed record MarkedAttribution(Span[] Source, Span[] Cue, Span[] Content);

/// <summary>A document of the attribution corpus with its automatic analysis.</summary>
public sealed record LinkingDocument(string Id, string Text, TokenTable Tokens, FineTag[] Tags, Name[] Names, int[] Chains, MarkedAttribution[] Attributions);

/// <summary>Reads the attribution corpus (<c>*.jsonl.gz</c>) with its automatic tokens, tags and names (<c>*.tokens.tsv.gz</c>).</summary>
public static class LinkingCorpus
{
    /// <summary>The documents of one part of the corpus that have an automatic analysis, in the corpus's order.</summary>
    /// <param name="folder">The folder of the attribution corpus.</param>
    /// <param name="part"><c>train</c> or <c>dev</c>.</param>
    public static List<LinkingDocument> Read(string folder, string part)
    {
        var documents = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (string line in Lines(Path.Combine(folder, part + ".jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            documents.Add(json.RootElement.GetProperty("id").GetString()!, json.RootElement.Clone());
        }

        var found = new List<LinkingDocument>();
        string? id = null;
        var rows = new List<string[]>();
        foreach (string line in Lines(Path.Combine(folder, part + ".tokens.tsv.gz")).Append("# doc = "))
        {
            if (!line.StartsWith("# doc = ", StringComparison.Ordinal))
            {
                rows.Add(line.Length == 0 ? [] : line.Split('\t'));
                continue;
            }

            if (id is not null && documents.TryGetValue(id, out var document)) found.Add(Join(id, document, rows));
            id = line[8..];
            rows.Clear();
        }

        return found;
    }

    private static LinkingDocument Join(string id, JsonElement document, List<string[]> rows)
    {
        string text = document.GetProperty("text").GetString()!;
        var tokens = rows.Where(row => row.Length > 0).ToList();
        int[] starts = [.. tokens.Select(row => int.Parse(row[1]))], ends = [.. tokens.Select(row => int.Parse(row[2]))];
        var sentences = new List<int>();
        bool fresh = true;
        int count = 0;
        foreach (string[] row in rows)
        {
            if (row.Length > 0)
            {
                if (fresh) sentences.Add(count);
                count++;
            }

            fresh = row.Length == 0;
        }

        var paragraphs = sentences.Where(token => token == 0 || text.AsSpan(ends[token - 1], starts[token] - ends[token - 1]).Contains('\n'));
        var table = new TokenTable(text, starts, ends, count, [.. sentences], [.. paragraphs]);
        return new LinkingDocument(
            id,
            text,
            table,
            [.. tokens.Select(row => TagOf(row[5]))],
            [.. NamesOf(tokens, table)],
            [.. tokens.Select(row => int.Parse(row[9]))],
            [.. document.GetProperty("attributions").EnumerateArray().Select(item => AttributionOf(item, text))]);
    }

    private static MarkedAttribution AttributionOf(JsonElement item, string text)
    {
        Span[] Role(string name) =>
            [.. item.GetProperty(name).EnumerateArray().Select(pair => new Span(pair[0].GetInt32(), pair[1].GetInt32()).Trim(text))];
        return new MarkedAttribution(Role("source"), Role("cue"), Role("content"));
    }

    private static IEnumerable<Name> NamesOf(List<string[]> tokens, TokenTable table)
    {
        for (int at = 0; at < tokens.Count;)
        {
            string label = tokens[at][6];
            int first = at++;
            if (KindOf(label) is not { } kind) continue;
            while (at < tokens.Count && string.Equals(tokens[at][6], label, StringComparison.Ordinal) && Array.BinarySearch(table.Sentences, at) < 0) at++;
            yield return new Name(first, at, kind);
        }
    }

    private static NameKind? KindOf(string label) => label switch
    {
        "PERSON" => NameKind.Person,
        "ORGANIZATION" => NameKind.Organisation,
        "LOCATION" => NameKind.Location,
        "MISC" => NameKind.Group,
        _ => null,
    };

    private static FineTag TagOf(string tag) => tag switch
    {
        "PRP$" => FineTag.PrpPoss,
        "WP$" => FineTag.WpPoss,
        "$" or "#" => FineTag.Currency,
        "," => FineTag.Comma,
        "." => FineTag.Stop,
        ":" => FineTag.Colon,
        "``" => FineTag.OpenQuote,
        "''" => FineTag.CloseQuote,
        "-LRB-" => FineTag.OpenBracket,
        "-RRB-" => FineTag.CloseBracket,
        _ => Enum.TryParse(tag, ignoreCase: true, out FineTag fine) ? fine : FineTag.Fw,
    };

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
