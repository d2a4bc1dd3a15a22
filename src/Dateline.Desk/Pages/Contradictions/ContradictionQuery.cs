using Dateline.Desk.Pages.Shared;
using Dateline.Desk.Serving.Exports;
using Dateline.Export.Listings;
using Dateline.Reconcile.Contradictions;

namespace Dateline.Desk.Pages.Contradictions;

/// <summary>What an address asks for of contradictions.</summary>
internal static class ContradictionQuery
{
    /// <summary>The most that are counted for a page.</summary>
    public const int MostCounted = 2000;

    /// <summary>Which can be asked for, the usual first.</summary>
    public static IReadOnlyList<string> Which { get; } = ["undecided", "decided", "all"];

    /// <summary>The contradictions that the filters leave.</summary>
    public static PageExport Export { get; } = new("/contradictions", "contradictions", ContradictionListing.Columns, (view, asked) =>
    {
        var queue = new ContradictionQueue(view);
        return queue.Entries(Decided(asked), Field(asked)).Select(queue.Open).OfType<Contradiction>().Select(ContradictionListing.RowOf);
    });

    /// <summary>Which are asked for.</summary>
    public static string State(PageQuery asked) => asked.OneOf("decided", Which) ?? Which[0];

    /// <summary>The same for the queue; null for all.</summary>
    public static bool? Decided(PageQuery asked) => State(asked) switch { "decided" => true, "all" => null, _ => false };

    /// <summary>About what; null for anything.</summary>
    public static ClaimField? Field(PageQuery asked) =>
        Enum.GetValues<ClaimField>().Cast<ClaimField?>().FirstOrDefault(field => string.Equals(ContradictionListing.NameOf(field!.Value), asked.Text("field"), StringComparison.Ordinal));
}
