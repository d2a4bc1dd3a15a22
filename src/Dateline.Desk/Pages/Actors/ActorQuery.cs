using System.Globalization;
using Dateline.Archive;
using Dateline.Desk.Pages.Shared;
using Dateline.Desk.Serving.Exports;
using Dateline.Export.Listings;
using Dateline.Reconcile.Actors;
using Dateline.Reconcile.Words;

namespace Dateline.Desk.Pages.Actors;

/// <summary>Which actor an address asks for.</summary>
internal static class ActorQuery
{
    /// <summary>What an actor said.</summary>
    public static PageExport Words { get; } = new("/actors/of", "words", SaidListing.Columns, (view, asked) =>
        Chosen(asked, Found(view, asked)) is { } actor ? new ActorWords(view).Of(actor, asked.Text("subject")).Select(SaidListing.RowOf) : null);

    /// <summary>All actors that the name may mean.</summary>
    public static IReadOnlyList<ActorGroup> Found(IArchiveView view, PageQuery asked) => asked.Text("name") is { } name ? new ActorFinder(view).Find(name) : [];

    /// <summary>The one that is chosen, else the first; null where there is none.</summary>
    public static ActorGroup? Chosen(PageQuery asked, IReadOnlyList<ActorGroup> found) =>
        found.FirstOrDefault(actor => string.Equals(Key(actor), asked.Text("who"), StringComparison.Ordinal)) ?? (found.Count > 0 ? found[0] : null);

    /// <summary>What tells an actor from others of its name in an address.</summary>
    public static string Key(ActorGroup actor) => actor.Number.ToString("x", CultureInfo.InvariantCulture);
}
