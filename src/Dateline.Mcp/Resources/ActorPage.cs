using System.Text.Json;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Mcp.Answers;
using Dateline.Mcp.Tools;
using Dateline.Reading.Description;
using Dateline.Reconcile.Actors;

namespace Dateline.Mcp.Resources;

/// <summary>Whom a name means across the reports of an archive.</summary>
/// <param name="archive">The archive.</param>
internal sealed class ActorPage(KeptArchive archive)
{
    private const int MostActors = 10, MostItems = 100;

    /// <summary>The page of a name.</summary>
    /// <exception cref="Refusal">Nobody is called so.</exception>
    public Answer Of(string name) => archive.Ask(view =>
    {
        var finder = new ActorFinder(view);
        var actors = finder.Find(name);
        if (actors.Count == 0) throw new Refusal($"Nobody in the archive is called '{Arguments.Shown(name)}'.");
        return Answer.Of(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("actors");
            foreach (var actor in actors.Take(MostActors)) Write(json, view, finder, actor);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    });

    private static void Write(Utf8JsonWriter json, IArchiveView view, ActorFinder finder, ActorGroup actor)
    {
        var items = finder.ItemsOf(actor).ToList();
        json.WriteStartObject();
        json.WriteString("name", actor.Name);
        json.WriteString("kind", Labels.Of(actor.Kind));
        json.WriteStartArray("names");
        foreach (string one in actor.Names) json.WriteStringValue(one);
        json.WriteEndArray();
        json.WriteStartArray("roles");
        foreach (var role in new ActorRoles(view).Of(items))
        {
            json.WriteStartObject();
            json.WriteString("title", role.Title);
            json.WriteString("first", role.First?.ToString());
            json.WriteString("last", role.Last?.ToString());
            json.WriteNumber("reports", role.Reports);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("reports", items.Select(item => item.Report).Distinct().Count());
        json.WriteStartArray("items");
        foreach (var item in items.TakeLast(MostItems)) json.WriteStringValue($"{view.FindReport(item.Report)?.Id}:{RecordItems.At(view.RecordOf(item.Report), item.Place)?.Id}");
        json.WriteEndArray();
        json.WriteStartArray("why");
        foreach (var link in actor.Links)
        {
            json.WriteStartObject();
            json.WriteString("one", link.One);
            json.WriteString("other", link.Other);
            json.WriteString("reason", link.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
