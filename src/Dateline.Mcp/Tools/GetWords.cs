using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Archive.Find;
using Dateline.Export.Items;
using Dateline.Export.Json;
using Dateline.Mcp.Answers;
using Dateline.Reading.Description;
using Dateline.Reconcile.Actors;
using Dateline.Reconcile.Words;
using Dateline.Text;

namespace Dateline.Mcp.Tools;

/// <summary>Gives what one actor said, in order, and where a quote was clipped or altered.</summary>
/// <param name="archive">The archive.</param>
internal sealed class GetWords(KeptArchive archive) : RecordTool
{
    private const char Letter = 'w';
    private const int MostOthers = 20;

    private static readonly Parameter Actor = new("actor", ParameterKind.Text, "Who: a name, or a surname that only one has.") { Required = true };
    private static readonly Parameter Subject = new("subject", ParameterKind.Text, "Words that what was said must hold, each as it begins.");

    /// <inheritdoc/>
    public override string Name => "get_words";

    /// <inheritdoc/>
    public override string Title => "Get an actor's words";

    /// <inheritdoc/>
    public override string Description => "Get what a person or body said, on a subject or at all, the earliest first, each with its source, day and passage; 'otherwise' shows where another outlet clipped or "
        + "altered the same quote. 'others' names those whom the name may mean as well." + Words.Quoted;

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters { get; } = [Actor, Subject, Parameter.Limit, Parameter.After];

    /// <inheritdoc/>
    public override string List => "said";

    /// <inheritdoc/>
    public override ImmutableArray<(string Name, string Type, string Meaning)> Fields { get; } =
        [("actor", "string", "Whose words these are: the longest name."), ("others", "array", "Others whom the name may mean.")];

    /// <inheritdoc/>
    public override Answer Call(Arguments arguments)
    {
        string name = arguments.Needed(Actor);
        long behind = Cursor.Read(Letter, arguments.Text(Parameter.After)) ?? 0;
        return archive.Ask(view =>
        {
            var actors = new ActorFinder(view).Find(name);
            if (actors.Count == 0) throw new Refusal($"Nobody in the archive is called '{Arguments.Shown(name)}'. find_items with 'speaker:...' finds speakers by single words of their names.");
            var page = Page.Of(
                new ActorWords(view).Of(actors[0], arguments.Text(Subject)).Skip((int)Math.Min(behind, int.MaxValue)), _ => true, Write,
                arguments.Number(Parameter.Limit, Limits.Rows), (_, looked) => Cursor.Write(Letter, behind + looked));
            return Answer.Of(page, List, json =>
            {
                json.WriteString("actor", actors[0].Name);
                json.WriteStartArray("others");
                foreach (var other in actors.Skip(1).Take(MostOthers)) json.WriteStringValue(other.Name);
                json.WriteEndArray();
            });
        });
    }

    private static void Write(Utf8JsonWriter json, Said said)
    {
        var item = new FoundItem(said.Number, said.Report, said.Record, RecordItems.At(said.Record, said.Number.Place)!.Value);
        json.WriteStartObject();
        json.WriteString("id", $"{said.Report.Id}:{said.Statement.Id}");
        json.WriteNumber("printings", said.Printings);
        json.WritePropertyName("found");
        ItemJson.Write(json, item);
        json.WriteStartArray("otherwise");
        foreach (var other in said.Otherwise) Write(json, other);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OtherWording other)
    {
        json.WriteStartObject();
        ItemJson.WriteReport(json, other.Report);
        json.WriteString("change", Labels.Of(other.Difference.Change));
        json.WriteString("reason", other.Reason);
        new PassageJson(json, other.Text).Write(JsonEncodedText.Encode("passage"), (Span?)other.Words.Spans[0].Cover(other.Words.Spans[^1]));
        json.WriteStartArray("difference");
        foreach (var stretch in other.Difference.Stretches)
        {
            json.WriteStartObject();
            json.WriteBoolean("same", stretch.Same);
            json.WriteString("here", string.Join(' ', other.Own.Words.Skip(stretch.Start).Take(stretch.Length)));
            json.WriteString("there", string.Join(' ', other.Words.Words.Skip(stretch.OtherStart).Take(stretch.OtherLength)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
