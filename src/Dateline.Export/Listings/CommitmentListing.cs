using System.Collections.Immutable;
using Dateline.Export.Rows;
using Dateline.Reconcile.Commitments;
using Dateline.Text;

namespace Dateline.Export.Listings;

/// <summary>Commitments as rows, one a stage.</summary>
public static class CommitmentListing
{
    /// <summary>The columns.</summary>
    public static ImmutableArray<Column> Columns { get; } =
    [
        new("id", "Id"), new("giver", "Giver"), new("recipient", "Recipient"), new("stage", "Stage"), new("amount", "Amount", IsNumber: true), new("currency", "Currency"),
        new("items", "What"), new("first", "First told"), new("source", "In"), new("sources", "Sources", IsNumber: true), new("item"),
    ];

    /// <summary>The rows of a commitment.</summary>
    public static IEnumerable<Row> RowsOf(CommitmentLadder ladder)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        return ladder.Steps.Select(step =>
        {
            var (first, names) = (step.First, new ShownNames(step.First.Record));
            return new Row(
                ladder.Id, first.Commitment.Givers.Select(names.Of).ToArray(), first.Commitment.Recipients.Select(names.Of).ToArray(), step.Stage.ToString().ToLowerInvariant(),
                step.Amount?.Value, step.Amount?.Currency, first.Commitment.Items is { } items ? VisibleText.OnOneLine(items.Of(first.Record.Report.Text).ToString()) : null,
                first.Report.Published?.ToString(), first.Report.First.Source ?? first.Report.Id, step.Sources, first.Id);
        });
    }
}
