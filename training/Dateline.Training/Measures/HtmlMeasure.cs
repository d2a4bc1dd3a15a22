using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Intake;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>The article found in web pages, held against what Mozilla's Readability finds in them.</summary>
internal static partial class HtmlMeasure
{
    private const string Published = "trafilatura .958 on other pages, which people marked";

    /// <summary>Body text by F1 of tokens and of word 4-grams; title, byline and time as they are expected.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="misses">Where given, is told what each page has too much and too little.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, Action<string>? misses = null)
    {
        var tokens = new BagScore();
        var grams = new BagScore();
        Tally title = new(), byline = new(), time = new();
        int pages = 0;
        foreach (var page in HtmlPage.Read(shared))
        {
            pages++;
            var report = ReportIntake.Read(["-"], () => new MemoryStream(page.Bytes)).OfType<Taken>().FirstOrDefault()?.Report;
            string body = report is null ? "" : report.Title is { } head ? report.Text[Math.Min(head.End + 1, report.Text.Length)..] : report.Text;
            string[] expected = Words(page.Text), found = Words(body);
            double f1 = tokens.Add(expected, found);
            grams.Add(Grams(expected), Grams(found));
            title.Add(Same(page.Title, TitleOf(report)));
            if (page.Byline is { } by) byline.Add(Same(WithoutBy(by), report?.Byline));
            if (page.Published is { } at) time.Add(SameTime(at, report));
            misses?.Invoke($"html\t{page.Name}\ttokens {100 * f1:F1}\t{Difference(page, report, body)}");
        }

        yield return new("HTML", "Body text: tokens, mean of pages", tokens.Mean, "F1", Published, $"{pages} pages; expected is what Readability does");
        yield return new("HTML", "Body text: tokens, pooled", tokens.Pooled, "F1", null, null);
        yield return new("HTML", "Body text: word 4-grams, mean of pages", grams.Mean, "F1", null, null);
        yield return new("HTML", "Body text: word 4-grams, pooled", grams.Pooled, "F1", null, null);
        yield return title.Row("Title");
        yield return byline.Row("Byline, where one is expected");
        yield return time.Row("Time of publishing, where one is expected");
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static string[] Grams(string[] words) => [.. Enumerable.Range(0, Math.Max(0, words.Length - 3)).Select(i => string.Join(' ', words[i..(i + 4)]))];

    private static bool Same(string expected, string? found) => found is not null && string.Equals(Space().Replace(expected, " ").Trim(), found, StringComparison.Ordinal);

    private static string? TitleOf(Report? report) => report?.Title is { } title ? title.Of(report.Text).ToString() : null;

    private static string WithoutBy(string byline) => byline.TrimStart().StartsWith("By", StringComparison.Ordinal) && byline.TrimStart().Length > 2 && char.IsWhiteSpace(byline.TrimStart()[2]) ? byline.TrimStart()[2..] : byline;

    // To the second. Where no zone is expected the day counts, as a time without a zone is none.
    private static bool SameTime(string expected, Report? report)
    {
        bool hasZone = expected.EndsWith('Z') || (expected.Length > 16 && expected.LastIndexOfAny(['+', '-']) > 10);
        if (!hasZone) return report?.Given == DateOnly.ParseExact(expected[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return report?.PublishedAt is { } at && Math.Abs((at - DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)).TotalSeconds) < 1;
    }

    private static string Difference(HtmlPage page, Report? report, string body)
    {
        var expected = page.Text.Split('\n').ToHashSet(StringComparer.Ordinal);
        var found = body.Split('\n').ToHashSet(StringComparer.Ordinal);
        return $"title {page.Title} / {TitleOf(report)}\tbyline {page.Byline} / {report?.Byline}\ttime {page.Published} / {report?.PublishedAt:O} {report?.Given:O}\n" +
            string.Concat(expected.Where(l => !found.Contains(l)).Select(l => $"  - {l}\n")) + string.Concat(found.Where(l => !expected.Contains(l)).Select(l => $"  + {l}\n"));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    private sealed class Tally
    {
        private int _right;
        private int _all;

        public void Add(bool isRight)
        {
            _all++;
            if (isRight) _right++;
        }

        public MeasureRow Row(string name) => new("HTML", name, 100.0 * _right / _all, "%", null, $"{_right} of {_all} exact");
    }

    // Bags: how often each stands on both sides.
    private sealed class BagScore
    {
        private readonly List<double> _each = [];
        private long _both;
        private long _sum;

        public double Mean => 100 * _each.Average();

        public double Pooled => 200.0 * _both / _sum;

        public double Add(string[] expected, string[] found)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (string one in expected) counts[one] = counts.GetValueOrDefault(one) + 1;
            int both = 0;
            foreach (string one in found)
            {
                if (!counts.TryGetValue(one, out int left) || left == 0) continue;
                counts[one] = left - 1;
                both++;
            }

            _both += both;
            _sum += expected.Length + found.Length;
            _each.Add(expected.Length + found.Length == 0 ? 1 : 2.0 * both / (expected.Length + found.Length));
            return _each[^1];
        }
    }
}
