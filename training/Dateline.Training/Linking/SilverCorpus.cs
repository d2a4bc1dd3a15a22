using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Training.Corpora;

namespace Dateline.Training.Linking;

/// <summary>A document of the attribution corpus with its automatic analysis.</summary>
internal sealed record SilverDocument(string Id, string Text, TokenTable Tokens, FineTag[] Tags, Name[] Names, int[] Chains, GoldAttribution[] Attributions);

/// <summary>Reads the attribution corpus with its automatic tokens, tags, names and coreference (<c>*.tokens.tsv.gz</c>): silver, not gold.</summary>
internal static class SilverCorpus
{
    /// <summary>The documents of one part of the corpus that have an automatic analysis, in the corpus's order.</summary>
    /// <param name="folder">The folder of the attribution corpus.</param>
    /// <param name="part"><c>train</c> or <c>dev</c>.</param>
    public static List<SilverDocument> Read(string folder, string part)
    {
        var documents = AttributionDocument.Read(Path.Combine(folder, part + ".jsonl.gz")).ToDictionary(document => document.Id, StringComparer.Ordinal);
        var found = new List<SilverDocument>();
        string? id = null;
        var rows = new List<string[]>();
        foreach (string line in Packed.Lines(Path.Combine(folder, part + ".tokens.tsv.gz")).Append("# doc = "))
        {
            if (!line.StartsWith("# doc = ", StringComparison.Ordinal))
            {
                rows.Add(line.Length == 0 ? [] : line.Split('\t'));
                continue;
            }

            if (id is not null && documents.TryGetValue(id, out var document)) found.Add(Join(document, rows));
            id = line[8..];
            rows.Clear();
        }

        return found;
    }

    private static SilverDocument Join(AttributionDocument document, List<string[]> rows)
    {
        string text = document.Text;
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
        return new SilverDocument(
            document.Id,
            text,
            table,
            [.. tokens.Select(row => TagOf(row[5]))],
            [.. NamesOf(tokens, table)],
            [.. tokens.Select(row => int.Parse(row[9]))],
            document.Attributions);
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
}
