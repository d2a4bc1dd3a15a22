using System.Collections.Immutable;
using Dateline.Export.Json;
using Dateline.Mcp.Answers;

namespace Dateline.Mcp.Tools;

/// <summary>Gives the record of a kept report.</summary>
/// <param name="archive">The archive.</param>
internal sealed class GetRecord(KeptArchive archive) : RecordTool
{
    private static readonly Parameter Id = new("id", ParameterKind.Text, "The report: 'report.id' of another answer, its beginning (four digits or more), or the id it came with.") { Required = true };

    /// <inheritdoc/>
    public override string Name => "get_record";

    /// <inheritdoc/>
    public override string Title => "Get a report's record";

    /// <inheritdoc/>
    public override string Description => "Get a kept report with its whole text and its record: every item, every field with the words it came from, 'why' for what was worked out." + Words.Quoted;

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters { get; } = [Id, RecordKinds.Parameter];

    /// <inheritdoc/>
    public override ImmutableArray<(string Name, string Type, string Meaning)> Fields => RecordKinds.Fields;

    /// <inheritdoc/>
    public override Answer Call(Arguments arguments) => Of(arguments.Needed(Id), arguments.Labels(RecordKinds.Parameter));

    /// <summary>The record of a report.</summary>
    /// <param name="id">The report.</param>
    /// <param name="kinds">The kinds of items; null for all.</param>
    /// <exception cref="Refusal">There is no such report.</exception>
    public Answer Of(string id, IReadOnlySet<string>? kinds = null) => archive.Ask(view =>
    {
        var report = KeptArchive.Report(view, id);
        var record = RecordKinds.Only(view.RecordOf(report.Number), kinds);

        // The id that other tools take, in the place of the one it came with, which several reports may share.
        return Answer.Of(json => RecordJson.Write(json, record with { Report = record.Report with { Id = report.Id } }));
    });
}
