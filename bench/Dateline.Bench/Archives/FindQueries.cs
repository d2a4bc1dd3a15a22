using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Bench.Archives;

/// <summary>Queries such as people ask, made of what an archive holds; the same for the same archive.</summary>
internal static class FindQueries
{
    private const int Listed = 400;

    /// <summary>So many queries of each kind.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Queries)> Of(IArchive archive, int count)
    {
        var random = new Random(1);
        Record[] records;
        using (var view = archive.Read()) records = [.. view.ListReports(null, Listed).Select(report => view.RecordOf(report.Number))];
        string[] words = [.. records.SelectMany(record => Words(record.Report.Text)).Where(word => word.Length > 2 && word is not ("AND" or "NOT"))];
        string[] speakers = [.. records.SelectMany(record => record.Statements.Select(s => Name(record, s.Speaker))).OfType<string>()];
        string[] places = [.. records.SelectMany(record => record.Incidents.Select(i => i.Place is { } place ? Shown(record, place.Span) : null)).OfType<string>()];
        string[] sources = [.. records.Select(record => record.Report.Source).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] phrases = [.. records.SelectMany(record => Words(record.Report.Text).Zip(Words(record.Report.Text).Skip(1), (a, b) => $"{a} {b}"))];

        yield return Kind("word", () => Any(words));
        yield return Kind("two words", () => $"{Any(words)} {Any(words)}");
        yield return Kind("phrase", () => $"\"{Any(phrases)}\"");
        yield return Kind("beginning", () => Any(words)[..3] + "*");
        yield return Kind("speaker", () => $"speaker:\"{Any(speakers)}\"");
        yield return Kind("speaker and word", () => $"speaker:\"{Any(speakers)}\" {Any(words)}");
        yield return Kind("speaker before", () => $"speaker:\"{Any(speakers)}\" before:{2000 + random.Next(18)}-{random.Next(1, 13):D2}");
        yield return Kind("figure and place", () => $"place:\"{Any(places)}\" killed>={random.Next(1, 60)}");
        yield return Kind("kind, place, figure", () => $"kind:strike place:\"{Any(places)}\" killed>={random.Next(1, 30)} after:{2000 + random.Next(18)}");
        yield return Kind("amount and stage", () => $"amount>={Math.Pow(10, random.Next(4, 11)):0} stage:pledged");
        yield return Kind("source and word", () => $"source:\"{Any(sources)}\" {Any(words)}");
        yield return Kind("word in report", () => $"is:commitment text:{Any(words)}");
        yield return Kind("not and or", () => $"({Any(words)} OR {Any(words)}) -{Any(words)} is:statement");
        yield return Kind("nothing but a kind", () => "is:statement");

        (string, IReadOnlyList<string>) Kind(string name, Func<string> make) => (name, [.. Enumerable.Range(0, count).Select(_ => make())]);
        string Any(string[] from) => from[random.Next(from.Length)];
    }

    private static IEnumerable<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiLetter));

    private static string? Name(Record record, ActorReference? reference) => reference?.Actor is { Value: var id } && record.Actors.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.Ordinal)) is { } actor
        ? Shown(record, actor.Name)
        : null;

    private static string? Shown(Record record, Span span) =>
        span.Of(record.Report.Text).ToString() is var words && words.Any(char.IsLetterOrDigit) && !words.Contains('"', StringComparison.Ordinal) && !words.Any(char.IsControl) ? words : null;
}
