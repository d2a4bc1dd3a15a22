using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Dateline.Intake;
using Dateline.Intake.Formats;
using Dateline.Intake.Formats.NewsMl;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures.NewsMl;

/// <summary>
/// NewsML-G2 held against its makers' files: what each holds of headline, dateline, byline, times, located place and text is found here by
/// plain means, and must all be in what was read; a file that is not valid, or holds no text, must be refused with a reason.
/// </summary>
internal static class NewsMlMeasure
{
    public static IEnumerable<MeasureRow> Measure(string shared, Action<string>? misses)
    {
        int valid = 0, right = 0, reports = 0, invalid = 0, told = 0;
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "newsml", "newsml-g2.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var file = json.RootElement;
            string name = file.GetProperty("name").GetString()!;
            byte[] bytes = file.GetProperty("xml").GetString() is { } xml ? Encoding.UTF8.GetBytes(xml) : file.GetProperty("xml_base64").GetBytesFromBase64();
            var outcomes = Read(name, bytes);
            if (!file.GetProperty("valid").GetBoolean())
            {
                invalid++;
                if (outcomes.OfType<Refused>().Any()) told++;
                else misses?.Invoke($"newsml\t{name}\tnot valid, and taken in without a word");
                continue;
            }

            valid++;
            string[] lost = [.. Lost(bytes, outcomes)];
            if (outcomes.Exists(outcome => outcome is Taken)) reports++;
            if (lost.Length == 0) right++;
            foreach (string what in lost) misses?.Invoke($"newsml\t{name}\tlost: {what}");
            foreach (var refused in outcomes.OfType<Refused>()) misses?.Invoke($"newsml\t{name}\trefused: {refused.Problem.Reason}");
        }

        yield return new("NewsML-G2", "valid files read without loss of headline, dateline, byline, times, located place and text", 100.0 * right / valid, "%", null,
            $"{right} of {valid}; {reports} hold text and are reports, the others are refused with the reason");
        yield return new("NewsML-G2", "files that are not valid, refused with a reason", 100.0 * told / invalid, "%", null, $"{told} of {invalid}");
    }

    private static List<Outcome> Read(string name, byte[] bytes)
    {
        var source = new Source(name, "item.xml", () => new MemoryStream(bytes));
        var head = new SourceHead(source, bytes.AsSpan(0, Math.Min(bytes.Length, 4096)));
        return [.. ReportFormats.Recognise(head).Read(head, "item", new MemoryStream(bytes))];
    }

    private static IEnumerable<string> Lost(byte[] bytes, List<Outcome> outcomes)
    {
        var root = XDocument.Load(new MemoryStream(bytes)).Root!;
        var items = new NewsMlReader().Read(root).ToList();
        var texts = outcomes.OfType<Taken>().Select(taken => taken.Report).ToList();
        string all = Squeezed(string.Join('\n', texts.Select(report => report.Text)));
        foreach (var element in root.DescendantsAndSelf().Where(IsNews))
        {
            string text = Squeezed(element.Value);
            if (text.Length == 0) continue;
            string kind = element.Name.LocalName;
            bool found = kind switch
            {
                "headline" or "hl1" => items.Exists(item => Squeezed(item.Headline?.Text).Contains(text, StringComparison.Ordinal)),
                "dateline" => items.Exists(item => Squeezed(item.Dateline?.Text).Equals(text, StringComparison.Ordinal)),
                "by" or "byline" => items.Exists(item => Squeezed("By " + item.Byline).Contains(text, StringComparison.Ordinal)),
                "located" => items.Exists(item => Squeezed(item.Located?.Text).Contains(Squeezed(element.Elements().FirstOrDefault(child => child.Name.LocalName is "name")?.Value), StringComparison.Ordinal)),
                "p" => all.Contains(text, StringComparison.Ordinal),
                "inlineData" => all.Contains(text, StringComparison.Ordinal),
                _ => items.Exists(item => Times(item).Any(time => time is { Date: not null } && Squeezed(time.Written).Equals(text, StringComparison.Ordinal))),
            };
            if (!found) yield return $"{kind} {element.Value.Trim()}";
        }

        // What is printed must show the place, too.
        foreach (var report in texts)
        {
            if (items.Find(item => item.Headline is { } headline && report.Text.StartsWith(headline.Text, StringComparison.Ordinal)) is not { } item) continue;
            if ((item.Dateline ?? item.Located) is { } place && !report.Text.Contains(place.Text.Split(',')[0], StringComparison.OrdinalIgnoreCase)) yield return $"place in the text: {place.Text}";
            if ((item.VersionCreated is not null && report.Given is null) || report.Source is null != item.Source is null) yield return "date or source";
        }
    }

    // Of planning items and packages, what they say of other items is no news of their own.
    private static bool IsNews(XElement element) =>
        element.Name.LocalName is "headline" or "hl1" or "dateline" or "by" or "byline" or "located" or "p" or "inlineData"
            or "firstCreated" or "versionCreated" or "embargoed" or "contentCreated" or "contentModified"
        && !element.Ancestors().Any(outer => outer.Name.LocalName is "newsCoverageSet" or "itemRef" or "abstract" or "catalog" or "eventDetails" or "assert");

    private static IEnumerable<WrittenDate?> Times(NewsItem item) =>
        [item.FirstCreated, item.VersionCreated, item.Embargoed, item.ContentCreated, item.ContentModified];

    private static string Squeezed(string? text) => string.Concat((text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
