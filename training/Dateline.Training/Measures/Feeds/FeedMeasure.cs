using System.Text;
using System.Text.Json;
using Dateline.Intake;
using Dateline.Intake.Formats.Feeds;
using Dateline.Intake.Markup;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures.Feeds;

/// <summary>
/// Feeds held against feedparser's tests: a file is right where all that is expected of it is given. Files that ask for what is not
/// claimed (enclosures, podcasts, maps, rights ...) are counted apart.
/// </summary>
internal static class FeedMeasure
{
    public static IEnumerable<MeasureRow> Measure(string shared, Action<string>? misses)
    {
        int right = 0, claimed = 0, all = 0, asText = 0, nothing = 0, threw = 0;
        var outside = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "feeds", "feedparser.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            string name = json.RootElement.GetProperty("name").GetString()!, expected = json.RootElement.GetProperty("expected").GetString()!;
            all++;
            if (expected is "1")
            {
                nothing++;
                if (Read(json.RootElement).Problem is { } refusal) misses?.Invoke($"feeds\t{name}\trefused: {refusal.Reason}");
                continue;
            }

            bool byText = false;
            var (feed, problem) = Read(json.RootElement);
            try
            {
                // A document that is refused as hostile or broken is not well-formed; it has nothing else.
                bool holds = new Expression(expected, path => feed is null ? Empty(path) : FeedFields.Of(feed, path), Equal).Holds();
                claimed++;
                if (holds) right++;
                if (holds && byText) asText++;
                if (!holds) misses?.Invoke($"feeds\t{name}\t{expected}\t{problem?.ToString() ?? Shown(expected, feed!)}");
            }
            catch (OutsideException failure)
            {
                threw++;
                outside[failure.Message] = outside.GetValueOrDefault(failure.Message) + 1;
            }

            bool Equal(object? given, object? wanted)
            {
                if (Same(given, wanted)) return true;
                if (given is not (string or null) || wanted is not string text || !HtmlText.LooksLike(text)) return false;
                byText = true;
                return Same(Fold((string?)given ?? ""), Fold(HtmlText.Read(text)));
            }
        }

        foreach (var (what, count) in outside) misses?.Invoke($"feeds\toutside\t{count}\t{what}");
        yield return new("Feeds", "feedparser's tests, files whose claimed fields are all right", 100.0 * right / claimed, "%", "feedparser 100",
            $"{right} of {claimed}; of {all} files {threw} ask for fields that are not claimed, {nothing} for nothing; {asText} expect markup and were compared as text");
    }

    private static object? Empty(IReadOnlyList<object> path) => path is ["bozo"] ? true : FeedFields.Of(new FeedDocument { Version = "", IsWellFormed = false, Encoding = "" }, path);

    private static (FeedDocument? Feed, Problem? Problem) Read(JsonElement file)
    {
        byte[] bytes = file.GetProperty("xml").GetString() is { } xml ? Encoding.UTF8.GetBytes(xml) : file.GetProperty("xml_base64").GetBytesFromBase64();
        // The address that feedparser's own test server has.
        var address = new Uri("http://127.0.0.1:8097/" + Uri.EscapeDataString(file.GetProperty("name").GetString()!).Replace("%2F", "/", StringComparison.Ordinal));
        string name = file.GetProperty("name").GetString()!;
        if (Header(file, "Content-Location") is { } location && Uri.TryCreate(address, location, out var moved) && moved.Scheme.StartsWith("http", StringComparison.Ordinal)) address = moved;
        return FeedReader.Read(bytes, new Source(name, name, () => Stream.Null)
        {
            Address = address,
            ContentType = Header(file, "Content-type"),
            Language = Header(file, "Content-Language"),
        });
    }

    private static string? Header(JsonElement file, string name)
    {
        if (!file.TryGetProperty("headers", out var headers) || headers.ValueKind != JsonValueKind.Object) return null;
        foreach (var header in headers.EnumerateObject())
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Value.GetString();
        }

        return null;
    }

    private static bool Same(object? given, object? wanted) => (given, wanted) switch
    {
        (string a, string b) => Fold(a).Equals(Fold(b), StringComparison.Ordinal),
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        (int a, double b) => a == b,
        (null, bool b) => !b,
        (bool a, double b) => a == (b != 0),
        _ => Equals(given, wanted),
    };

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shown(string expected, FeedDocument feed) => expected.Contains("entries", StringComparison.Ordinal)
        ? string.Join(" | ", feed.Entries.Select(entry => entry.ToString())) + (feed.IsWellFormed ? "" : " BOZO")
        : feed.ToString();
}
