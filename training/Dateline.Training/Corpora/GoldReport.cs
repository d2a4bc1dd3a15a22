using System.Text.Json;

namespace Dateline.Training.Corpora;

/// <summary>A count of people that the report gives.</summary>
internal sealed record GoldFigure(string Quantity, double? Value, double? High, string Bound, string? Who, string? CountedBy, bool Subset, string Evidence);

/// <summary>A happening that hurt people or destroyed something.</summary>
internal sealed record GoldIncident(string Kind, string? Place, string? Date, string[] Attackers, GoldFigure[] Figures, string[] DisputedBy, string Evidence);

/// <summary>Aid given, promised or refused.</summary>
internal sealed record GoldCommitment(
    string Stage, string[] Givers, string[] Recipients, double? Amount, string? Currency, string? Bound, string? Items, string Kind, string? Period, string Evidence);

/// <summary>People or bodies that come together.</summary>
internal sealed record GoldEngagement(string Kind, string[] Participants, string? Place, string? Date, string Status, string Evidence);

/// <summary>A continuing undertaking.</summary>
internal sealed record GoldProgramme(string Name, string Kind, string[] Leads, string? Place, string Status, string Evidence);

/// <summary>Somebody of the story.</summary>
internal sealed record GoldPerson(string Name, string[] Roles, string Evidence);

/// <summary>Two expressions that can be held against each other.</summary>
internal sealed record GoldCheck(string Kind, bool? Agrees, string Evidence);

/// <summary>A report with the record that people made of it; every evidence is a passage of title or text.</summary>
internal sealed record GoldReport(
    string Id,
    string Title,
    string? Date,
    string Text,
    GoldIncident[] Incidents,
    GoldCommitment[] Commitments,
    GoldEngagement[] Engagements,
    GoldProgramme[] Programmes,
    GoldPerson[] People,
    GoldCheck[] Checks)
{
    /// <summary>The reports of <c>gold/dev.jsonl</c>, or of another file of its form.</summary>
    public static IEnumerable<GoldReport> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var gold = root.GetProperty("gold");
            yield return new(
                Words(root, "id")!,
                Words(root, "title")!,
                Words(root, "date"),
                Words(root, "text")!,
                Items(gold, "incidents", i => new GoldIncident(
                    Words(i, "kind")!, Words(i, "place"), Words(i, "date"), Names(i, "attackers"), Items(i, "figures", Figure), Names(i, "disputed_by"), Words(i, "evidence")!)),
                Items(gold, "commitments", c => new GoldCommitment(
                    Words(c, "stage")!, Names(c, "givers"), Names(c, "recipients"), Number(c, "amount"), Words(c, "currency"), Words(c, "bound"), Words(c, "items"), Words(c, "kind")!,
                    Words(c, "period"), Words(c, "evidence")!)),
                Items(gold, "engagements", e => new GoldEngagement(
                    Words(e, "kind")!, Names(e, "participants"), Words(e, "place"), Words(e, "date"), Words(e, "status")!, Words(e, "evidence")!)),
                Items(gold, "programmes", p => new GoldProgramme(Words(p, "name")!, Words(p, "kind")!, Names(p, "leads"), Words(p, "place"), Words(p, "status")!, Words(p, "evidence")!)),
                Items(gold, "people", p => new GoldPerson(Words(p, "name")!, Names(p, "roles"), Words(p, "evidence")!)),
                Items(gold, "checks", c => new GoldCheck(Words(c, "kind")!, Flag(c, "agrees"), Words(c, "evidence")!)));
        }
    }

    private static GoldFigure Figure(JsonElement f) => new(
        Words(f, "quantity")!, Number(f, "value"), Number(f, "high"), Words(f, "bound")!, Words(f, "who"), Words(f, "counted_by"), Flag(f, "subset") ?? false, Words(f, "evidence")!);

    private static T[] Items<T>(JsonElement of, string name, Func<JsonElement, T> read) =>
        of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(read)] : [];

    private static string[] Names(JsonElement of, string name) => Items(of, name, static n => n.GetString()!);

    private static string? Words(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static bool? Flag(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
