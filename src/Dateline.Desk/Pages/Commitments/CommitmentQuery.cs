using Dateline.Desk.Pages.Shared;
using Dateline.Desk.Serving.Exports;
using Dateline.Export.Listings;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Commitments;
using Dateline.Reconcile.Commitments;

namespace Dateline.Desk.Pages.Commitments;

/// <summary>What an address asks for of commitments.</summary>
internal static class CommitmentQuery
{
    /// <summary>The commitments that the filters leave, a row a stage.</summary>
    public static PageExport Export { get; } = new(
        "/commitments", "commitments", CommitmentListing.Columns, (view, asked) => CommitmentLadder.Find(view, Of(asked)).SelectMany(CommitmentListing.RowsOf));

    /// <summary>The filter of an address.</summary>
    public static CommitmentFilter Of(PageQuery asked)
    {
        string? stage = asked.OneOf("stage", Enum.GetValues<CommitmentStage>().Select(Labels.Of));
        return new(asked.Text("giver"), asked.Text("recipient"), stage is null ? null : Enum.GetValues<CommitmentStage>().First(one => string.Equals(Labels.Of(one), stage, StringComparison.Ordinal)));
    }
}
