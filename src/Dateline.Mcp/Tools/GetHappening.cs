using System.Collections.Immutable;
using Dateline.Mcp.Answers;
using Dateline.Reconcile.Happenings;
using Dateline.Reconcile.Printings;

namespace Dateline.Mcp.Tools;

/// <summary>Gives one happening with all its counts, their passages and sources.</summary>
/// <param name="archive">The archive.</param>
internal sealed class GetHappening(KeptArchive archive) : RecordTool
{
    private const int MostReasons = 200;

    private static readonly Parameter Id = new("id", ParameterKind.Text, "The happening, by the id of any of its items: '0a31b2c3d4e5:i1', as list_happenings and find_items give it.") { Required = true };

    /// <inheritdoc/>
    public override string Name => "get_happening";

    /// <inheritdoc/>
    public override string Title => "Get a happening";

    /// <inheritdoc/>
    public override string Description => "Get an incident or engagement as all reports of the archive tell it together: every count in the order in which it was told, by whom it was counted and printed, "
        + "how it stands to the count before (revision, correction, competing, copy ...), the best, lowest and highest with their reasons, and all passages." + Words.Quoted;

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters { get; } = [Id];

    /// <inheritdoc/>
    public override ImmutableArray<(string Name, string Type, string Meaning)> Fields { get; } =
    [
        ("id", "string", "The happening: the id of its least item."), ("is", "string", "incident or engagement."), ("kind", "string", "The kind that most reports tell."),
        ("reports", "integer", "How many reports tell of it."), ("sources", "integer", "How many sources: near-copies are one."),
        ("figures", "array", "A series of counts for each quantity: best, low, high, counts."), ("items", "array", "Its items with their reports and passages, the latest where there are very many."),
        ("itemsLeftOut", "integer", "How many items are not shown."),
        ("why", "array", "Why the items are one."),
    ];

    /// <inheritdoc/>
    public override Answer Call(Arguments arguments) => Of(arguments.Needed(Id));

    /// <summary>The happening of an item.</summary>
    /// <exception cref="Refusal">There is no such item, or it is of another kind.</exception>
    public Answer Of(string id) => archive.Ask(view =>
    {
        var finder = new HappeningFinder(view);
        if (finder.Of(KeptArchive.Item(view, id)) is not { } happening)
            throw new Refusal($"'{Arguments.Shown(id)}' is no incident and no engagement. Ids of incidents end in i1, i2 ..., those of engagements in e1, e2 ...");
        var sources = new Sources(view);
        var ids = happening.Items.ToDictionary(item => item.Number, HappeningJson.IdOf);
        return Answer.Of(json =>
        {
            json.WriteStartObject();
            HappeningJson.WriteWhole(
                json, happening, finder.Why(happening).Take(MostReasons).Select(link => (ids[link.One], ids[link.Other], link.Reason)),
                item => view.FindReport(sources.Of(item.Report.Number))?.Id ?? item.Report.Id);
            json.WriteEndObject();
        });
    });
}
