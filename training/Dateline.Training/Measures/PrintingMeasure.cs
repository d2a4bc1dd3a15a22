using System.Text;
using System.Text.Json;
using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Archive.Sqlite;
using Dateline.Reading;
using Dateline.Reconcile.Printings;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>Near-copies found among raw news, where some were made by cutting, re-heading and lightly editing.</summary>
internal static class PrintingMeasure
{
    private const int Articles = 6000;
    private const int Copied = 2000;

    /// <summary>Precision and recall of pairs.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="misses">Where given, is told each pair that was missed or found wrongly.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, Action<string>? misses = null)
    {
        var texts = Texts(shared).Take(Articles).ToList();
        var random = new Random(17);
        int originals = texts.Count;
        for (int i = 0; i < Copied; i++) texts.Add(Copy(texts[i], texts[(i + Copied) % originals], random));

        string folder = Directory.CreateTempSubdirectory("dateline-").FullName;
        var links = new List<(int One, int Other)>();
        var groups = new long[texts.Count];
        using (var archive = SqliteArchive.Open(Path.Join(folder, "printings.db")))
        using (var change = archive.Change())
        {
            foreach (int i in Enumerable.Range(0, texts.Count).OrderBy(_ => random.Next())) PrintingReconciler.Add(change, Kept(texts[i], i), Sketch.Of(texts[i]));
            var graph = change.Graph(Space.Printings);
            for (int i = 0; i < texts.Count; i++)
            {
                groups[i] = graph.GroupOf(i)!.Value;
                links.AddRange(graph.LinksOf(i).Where(link => link.Other > i).Select(link => (i, (int)link.Other)));
            }
        }

        Directory.Delete(folder, recursive: true);
        return Rows(texts, originals, links, groups, misses);
    }

    private static IEnumerable<MeasureRow> Rows(List<string> texts, int originals, List<(int One, int Other)> links, long[] groups, Action<string>? misses)
    {
        int found = 0, right = 0, wrong = 0, natural = 0;
        for (int i = 0; i < Copied; i++)
        {
            if (groups[i] == groups[originals + i]) found++;
            else misses?.Invoke($"printings: missed\t{i}\t{texts[i].Length} and {texts[originals + i].Length} characters");
        }

        foreach (var (one, other) in links)
        {
            if (other - originals == one) right++;
            else if (SharedRuns(texts[one], texts[other]) >= .3) natural++;
            else
            {
                wrong++;
                misses?.Invoke($"printings: wrong\t{one}\t{other}\t{SharedRuns(texts[one], texts[other]):F2}");
            }
        }

        string note = $"{Copied:N0} copies among {originals:N0} reports; links between other reports that share three in ten of their runs of eight words, or more, are left out: {natural}";
        yield return new("Near-copies", "Precision of pairs", 100.0 * right / (right + wrong), "%", null, note);
        yield return new("Near-copies", "Recall of pairs", 100.0 * found / Copied, "%", null, $"{found} of {Copied}");
    }

    private static string Copy(string text, string elsewhere, Random random)
    {
        int done = 0;
        string title = text[..text.IndexOf('\n', StringComparison.Ordinal)], body = text[(title.Length + 1)..];
        if (random.Next(2) == 0 && ++done > 0) body = Cut(body, .3 + (random.NextDouble() * .6));
        if (random.Next(2) == 0 && ++done > 0) title = string.Join(' ', body.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(random.Next(4, 12)).Take(8));
        if (random.Next(2) == 0 || done == 0) body = Edit(body, elsewhere, random);
        return title + "\n" + body;
    }

    private static string Cut(string body, double share)
    {
        int end = body.IndexOf(". ", Math.Min(body.Length - 1, (int)(body.Length * share)), StringComparison.Ordinal);
        return end < 0 ? body : body[..(end + 1)];
    }

    // A word in thirty is another, a sentence is gone, and there is a first line of the paper's own.
    private static string Edit(string body, string elsewhere, Random random)
    {
        string[] sentences = body.Split(". "), others = elsewhere.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var edited = new StringBuilder(random.Next(2) == 0 ? "By our own correspondent and agencies\n" : "");
        int left = random.Next(sentences.Length);
        for (int i = 0; i < sentences.Length; i++)
        {
            if (i == left && sentences.Length > 4) continue;
            if (i > 0) edited.Append(". ");
            edited.AppendJoin(' ', sentences[i].Split(' ').Select(word => random.Next(30) == 0 ? others[random.Next(others.Length)] : word));
        }

        return edited.ToString();
    }

    private static double SharedRuns(string one, string other)
    {
        HashSet<uint> left = [.. WordRuns.Hash(one, 8)], right = [.. WordRuns.Hash(other, 8)];
        return (double)left.Count(right.Contains) / Math.Min(left.Count, right.Count);
    }

    private static IEnumerable<string> Texts(string shared)
    {
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "text", "news-2.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("title").GetString() is { Length: > 0 } title) yield return title.Replace('\n', ' ') + "\n" + json.RootElement.GetProperty("text").GetString();
        }
    }

    private static KeptReport Kept(string text, int number) => new()
    {
        Number = new(number),
        Hash = TextHash.Of(text),
        Reader = new ReaderVersion("0", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty),
        Printings = [new($"{number}", null, null, null, null, null, null, null, null, default)],
    };
}
