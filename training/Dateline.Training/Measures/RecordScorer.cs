using System.Text.Json;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>
/// Holds the JSON of records against gold records as <c>gold/score.py</c> does, figure for figure. It looks at the JSON, not at the types, so that it
/// measures what leaves the program.
/// </summary>
/// <param name="tally">Where the counts go.</param>
/// <param name="say">Where given, is told each item that was missed or is none.</param>
/// <param name="judge">Where given, is told of each item by kind and number whether it is one of gold.</param>
internal sealed class RecordScorer(RecordTally tally, Action<string>? say, Action<string, int, bool>? judge = null)
{
    private static readonly string[] Violence = ["strike", "shelling", "bombing", "shooting", "clash", "assault", "abduction", "conflict"];

    private GoldReport _report = null!;
    private string _body = "";
    private int[] _points = [];
    private JsonElement _record;

    /// <summary>Adds one report.</summary>
    public void Add(GoldReport report, JsonElement record)
    {
        (_report, _record) = (report, record);
        _body = record.GetProperty("report").GetProperty("text").GetString()!;
        _points = new int[_body.Length + 1];
        for (int i = 0; i < _body.Length; i++) _points[i + 1] = _points[i] + (char.IsLowSurrogate(_body[i]) ? 0 : 1);
        Incidents();
        Commitments();
        Engagements();
        Programmes();
        People();
        var checks = Match(report.Checks, Items("checks"), (g, p) => Is(p, "kind", g.Kind) && Overlap(Find(g.Evidence), Spans(p)), "checks");
        tally.Add("checks", checks.Count, Items("checks").Length, report.Checks.Length);
    }

    private void Incidents()
    {
        var read = Items("incidents");
        var pairs = Match(_report.Incidents, read, (g, p) => SameGroup(g.Kind, Text(p, "kind")) && Overlap(
            [.. Find(g.Evidence), .. g.Figures.SelectMany(f => Find(f.Evidence))],
            [.. Spans(p), .. Items(p, "figures").SelectMany(Spans)]), "incidents");
        tally.Add("incidents", pairs.Count, read.Length, _report.Incidents.Length);
        foreach (var (g, p) in pairs)
        {
            tally.Field("incident kind", Is(p, "kind", g.Kind));
            if (g.Place is { Length: > 0 }) tally.Field("incident place", GoldNames.Same(g.Place, Named(p, "place")));
            if (g.Date is { Length: > 0 }) tally.Field("incident date", string.Equals(DateOf(p), g.Date, StringComparison.Ordinal));
            Names("attackers", g.Attackers, p, "attackers");
        }

        GoldFigure[] gold = [.. _report.Incidents.SelectMany(i => i.Figures)];
        JsonElement[] figures = [.. read.SelectMany(i => Items(i, "figures"))];
        var found = Match(gold, figures, (g, p) => Is(p, "quantity", g.Quantity) && g.Value == Number(p, "value") && Overlap(Find(g.Evidence), Spans(p)), "figures");
        tally.Add("figures", found.Count, figures.Length, gold.Length);
        foreach (var (g, p) in found)
        {
            tally.Field("figure bound", Is(p, "bound", g.Bound));
            if (g.CountedBy is { Length: > 0 }) tally.Field("figure counted by", GoldNames.Same(g.CountedBy, Named(p, "countedBy")));
        }
    }

    private void Commitments()
    {
        var read = Items("commitments");
        var pairs = Match(_report.Commitments, read, (g, p) => Overlap(Find(g.Evidence), Spans(p)), "commitments");
        tally.Add("commitments", pairs.Count, read.Length, _report.Commitments.Length);
        foreach (var (g, p) in pairs)
        {
            tally.Field("commitment stage", Is(p, "stage", g.Stage));
            if (g.Amount is { } amount)
            {
                bool given = p.TryGetProperty("amount", out var money) && money.ValueKind == JsonValueKind.Object;
                tally.Field("commitment amount", given && Number(money, "value") == amount && string.Equals(Text(money, "currency"), g.Currency, StringComparison.Ordinal));
            }

            Names("givers", g.Givers, p, "givers");
            Names("recipients", g.Recipients, p, "recipients");
        }
    }

    private void Engagements()
    {
        var read = Items("engagements");
        var pairs = Match(_report.Engagements, read, (g, p) => Overlap(Find(g.Evidence), Spans(p)), "engagements");
        tally.Add("engagements", pairs.Count, read.Length, _report.Engagements.Length);
        foreach (var (g, p) in pairs)
        {
            tally.Field("engagement kind", Is(p, "kind", g.Kind));
            tally.Field("engagement status", Is(p, "status", g.Status));
            Names("participants", g.Participants, p, "participants");
        }
    }

    private void Programmes()
    {
        var read = Items("programmes");
        var pairs = Match(_report.Programmes, read, (g, p) => Overlap(Find(g.Evidence), Spans(p)), "programmes");
        tally.Add("programmes", pairs.Count, read.Length, _report.Programmes.Length);
        foreach (var (g, p) in pairs) tally.Field("programme status", Is(p, "status", g.Status));
    }

    private void People()
    {
        JsonElement[] read = [.. Items("actors").Where(a => Is(a, "kind", "person"))];
        var pairs = Match(_report.People, read, (g, p) => string.Equals(GoldNames.Plain(g.Name), GoldNames.Plain(Text(p, "name")), StringComparison.Ordinal), "people");
        tally.Add("people", pairs.Count, read.Length, _report.People.Length);
        foreach (var (g, p) in pairs)
        {
            string?[] roles = [.. Items(p, "roles").Select(r => Named(r, "title"))];
            Count("roles", g.Roles, roles);
            if (say is null) continue;
            foreach (string missed in g.Roles.Where(role => !roles.Any(r => GoldNames.Same(role, r)))) say($"roles\tmissed\t{_report.Id}\t{g.Name}: {missed}; read: {string.Join(" | ", roles)}");
            foreach (string? extra in roles.Where(role => !g.Roles.Any(r => GoldNames.Same(role, r)))) say($"roles\textra\t{_report.Id}\t{g.Name}: {extra}; gold: {string.Join(" | ", g.Roles)}");
        }
    }

    private List<(T Gold, JsonElement Read)> Match<T>(T[] gold, JsonElement[] read, Func<T, JsonElement, bool> agree, string kind)
        where T : class
    {
        var used = new bool[read.Length];
        var pairs = new List<(T, JsonElement)>();
        foreach (var g in gold)
        {
            int at = 0;
            while (at < read.Length && (used[at] || !agree(g, read[at]))) at++;
            if (at < read.Length) pairs.Add((g, read[at]));
            else say?.Invoke($"{kind}\tmissed\t{_report.Id}\t{JsonSerializer.Serialize(g)}");
            if (at < read.Length) used[at] = true;
        }

        for (int at = 0; at < read.Length && judge is not null; at++) judge(kind, at, used[at]);
        for (int at = 0; at < read.Length && say is not null; at++)
        {
            if (!used[at]) say($"{kind}\textra\t{_report.Id}\t{(kind is "people" ? Text(read[at], "name") : read[at].GetRawText())}");
        }

        return pairs;
    }

    private void Names(string measure, string[] gold, JsonElement read, string field) => Count(measure, gold, [.. Items(read, field).Select(NameOf)]);

    private void Count(string measure, string[] gold, string?[] read) =>
        tally.Add(measure, gold.Count(g => read.Any(p => GoldNames.Same(g, p))), read.Length, gold.Length);

    private (int Start, int End)[] Find(string words)
    {
        var found = new List<(int, int)>();
        for (int at = _body.IndexOf(words, StringComparison.Ordinal); at >= 0; at = at + 1 < _body.Length ? _body.IndexOf(words, at + 1, StringComparison.Ordinal) : -1)
            found.Add((_points[at], _points[at + words.Length]));
        return [.. found];
    }

    private JsonElement[] Items(string name) => Items(_record, name);

    private static JsonElement[] Items(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static IEnumerable<(int Start, int End)> Spans(JsonElement item) =>
        !item.TryGetProperty("evidence", out var evidence) || evidence.ValueKind == JsonValueKind.Null ? []
            : (evidence.ValueKind == JsonValueKind.Array ? [.. evidence.EnumerateArray()] : new[] { evidence }).Select(e => (e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32()));

    private static bool Overlap(IEnumerable<(int Start, int End)> one, IEnumerable<(int Start, int End)> other) =>
        one.Any(a => other.Any(b => a.Start < b.End && b.Start < a.End));

    private static bool SameGroup(string gold, string? read)
    {
        string a = Group(gold), b = Group(read);
        return a is "any" || b is "any" || string.Equals(a, b, StringComparison.Ordinal);
    }

    private static string Group(string? kind) =>
        Array.IndexOf(Violence, kind) >= 0 ? "violence" : kind is "accident" or "disaster" ? "mishap" : "any";

    private static bool Is(JsonElement item, string name, string wanted) => string.Equals(Text(item, name), wanted, StringComparison.Ordinal);

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static string? Named(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? NameOf(value) : null;

    private static string? NameOf(JsonElement reference) => reference.ValueKind switch
    {
        JsonValueKind.String => reference.GetString(),
        JsonValueKind.Object => Text(reference, "text") is { Length: > 0 } text ? text : Text(reference, "name"),
        _ => null,
    };

    private static string? DateOf(JsonElement item) => !item.TryGetProperty("date", out var date) ? null
        : date.ValueKind == JsonValueKind.Object ? Text(date, "value") : date.ValueKind == JsonValueKind.String ? date.GetString() : null;
}
