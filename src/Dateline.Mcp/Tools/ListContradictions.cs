using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Export.Items;
using Dateline.Export.Json;
using Dateline.Mcp.Answers;
using Dateline.Reading.Description;
using Dateline.Reconcile.Contradictions;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Mcp.Tools;

/// <summary>Lists what two reports of one happening say that cannot both be right.</summary>
/// <param name="archive">The archive.</param>
internal sealed class ListContradictions(KeptArchive archive) : RecordTool
{
    private const char Letter = 'x';

    private static readonly Parameter AlsoDecided = new("decided", ParameterKind.Flag, "Those about which a person has decided, too.");

    /// <inheritdoc/>
    public override string Name => "list_contradictions";

    /// <inheritdoc/>
    public override string Title => "List contradictions";

    /// <inheritdoc/>
    public override string Description => "List what two reports of one happening say that cannot both be right (counts, day, place, who did it, whether it took place), with both passages and sources, those of the latest "
        + "reports first. Which of the two is right is not said." + Words.Quoted;

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters { get; } = [AlsoDecided, Parameter.Limit, Parameter.After];

    /// <inheritdoc/>
    public override string List => "contradictions";

    /// <inheritdoc/>
    public override Answer Call(Arguments arguments)
    {
        bool decided = arguments.Flag(AlsoDecided);
        long behind = Cursor.Read(Letter, arguments.Text(Parameter.After)) ?? 0;
        return archive.Ask(view => Answer.Of(
            Page.Of(
                new ContradictionFinder(view).All().Skip((int)Math.Min(behind, int.MaxValue)), found => decided || !found.IsDecided, Write,
                arguments.Number(Parameter.Limit, Limits.Rows), (_, looked) => Cursor.Write(Letter, behind + looked)),
            List));
    }

    private static void Write(Utf8JsonWriter json, Contradiction found)
    {
        json.WriteStartObject();
        json.WriteString("field", Labels.Of(found.Field));
        json.WriteString("reason", found.Reason);
        json.WriteBoolean("decided", found.IsDecided);
        WriteSide(json, "left", found.Left, found.LeftPassage);
        WriteSide(json, "right", found.Right, found.RightPassage);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, TellingItem item, Span passage)
    {
        json.WriteStartObject(name);
        json.WriteString("item", HappeningJson.IdOf(item));
        ItemJson.WriteReport(json, item.Report);
        new PassageJson(json, item.Record.Report.Text).Write(JsonEncodedText.Encode("passage"), (Span?)passage);
        json.WriteEndObject();
    }
}
