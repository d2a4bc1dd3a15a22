using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Archive;
using Dateline.Export.Items;
using Dateline.Export.Json;
using Dateline.Mcp.Answers;
using Dateline.Reading.Description;
using Dateline.Reconcile.Commitments;

namespace Dateline.Mcp.Tools;

/// <summary>Follows aid from promise to delivery.</summary>
/// <param name="archive">The archive.</param>
internal sealed class FollowCommitments(KeptArchive archive) : RecordTool
{
    private const char Letter = 'c';

    private static readonly Parameter Giver = new("giver", ParameterKind.Text, "Only by givers whose name has these words.");
    private static readonly Parameter Recipient = new("recipient", ParameterKind.Text, "Only to recipients whose name has these words.");

    /// <inheritdoc/>
    public override string Name => "follow_commitments";

    /// <inheritdoc/>
    public override string Title => "Follow commitments";

    /// <inheritdoc/>
    public override string Description => "Follow aid along its stages (considered, pledged, committed, delivered, withheld) across reports: who gives what to whom, the largest amount told at each stage, and the passage that "
        + "tells of the stage first. Never add up the amounts: stages and reports of one commitment overlap." + Words.Quoted;

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters { get; } = [Giver, Recipient, Parameter.Limit, Parameter.After];

    /// <inheritdoc/>
    public override string List => "commitments";

    /// <inheritdoc/>
    public override Answer Call(Arguments arguments)
    {
        string? giver = arguments.Text(Giver), recipient = arguments.Text(Recipient);
        long? behind = Cursor.Read(Letter, arguments.Text(Parameter.After));
        return archive.Ask(view => Answer.Of(
            Page.Of(
                CommitmentLadder.All(view, behind is { } item ? new ItemNumber(item) : null), ladder => Fits(ladder, giver, item => item.Givers) && Fits(ladder, recipient, item => item.Recipients), Write,
                arguments.Number(Parameter.Limit, Limits.Rows), (ladder, _) => Cursor.Write(Letter, ladder.Items[0].Number.Value)),
            List));
    }

    private static bool Fits(CommitmentLadder ladder, string? words, Func<ToldCommitment, IEnumerable<string>> names) =>
        words is null || ladder.Items.Any(item => names(item).Any(name => name.Contains(words, StringComparison.OrdinalIgnoreCase)));

    private static void Write(Utf8JsonWriter json, CommitmentLadder ladder)
    {
        json.WriteStartObject();
        json.WriteString("id", ladder.Id);
        json.WriteStartArray("stages");
        foreach (var step in ladder.Steps) Write(json, step);
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var item in ladder.Items) json.WriteStringValue($"{item.Report.Id}:{item.Commitment.Id}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LadderStep step)
    {
        var (first, text) = (step.First, step.First.Record.Report.Text);
        var passages = new PassageJson(json, text);
        json.WriteStartObject();
        json.WriteString("stage", Labels.Of(step.Stage));
        WriteNames(json, "givers", first.Givers);
        WriteNames(json, "recipients", first.Recipients);
        if (step.Amount is { } amount) json.WriteNumber("amount", amount.Value);
        else json.WriteNull("amount");
        json.WriteString("currency", step.Amount?.Currency);
        passages.Write(JsonEncodedText.Encode("what"), first.Commitment.Items);
        json.WriteNumber("sources", step.Sources);
        json.WriteString("item", $"{first.Report.Id}:{first.Commitment.Id}");
        ItemJson.WriteReport(json, first.Report);
        passages.Write(JsonEncodedText.Encode("passages"), first.Commitment.Evidence);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (string one in names) json.WriteStringValue(one);
        json.WriteEndArray();
    }
}
