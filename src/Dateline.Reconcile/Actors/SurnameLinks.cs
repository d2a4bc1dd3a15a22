using Dateline.Archive.Graph;

namespace Dateline.Reconcile.Actors;

/// <summary>Links a surname with a role ("Governor Harsanyi") to the one person of that surname who has the role, as long as there is just one.</summary>
internal static class SurnameLinks
{
    private const string Rule = "same surname and role";
    private const int MostPeople = 256;

    /// <summary>Looks again at surnames with roles.</summary>
    /// <param name="items">The actors of the reports.</param>
    /// <param name="nodes">The actors across them.</param>
    /// <param name="roleKeys">The <see cref="ActorKey.RoleKey"/>s on which something changed.</param>
    public static void Follow(IGraph items, IGraphChange nodes, IEnumerable<long> roleKeys)
    {
        foreach (long surname in roleKeys)
        {
            if (nodes.Profile(surname) is null) continue;
            long[] people = [.. FullNames(items, nodes, surname)];
            var now = nodes.LinksOf(surname).Where(link => link.Reason is Rule).Select(link => link.Other).ToList();
            long? right = people is [var only] ? only : null;
            if (right is { } there && now.Contains(there)) continue;
            foreach (long other in now) nodes.Unjoin(surname, other);
            if (right is { } person && !ActorDecisions.HaveDecided(nodes, surname, person)) nodes.Join(surname, person, 800, Rule);
            if (now.Count > 0 || right is not null) Components.Regroup(nodes, [surname, .. now]);
        }
    }

    private static IEnumerable<long> FullNames(IGraph items, IGraph nodes, long roleKey) => items
        .MembersByKey(roleKey, MostPeople)
        .Select(item => ActorItem.From(items.Profile(item)!).Node)
        .Distinct()
        .Where(node => nodes.Profile(node) is { } profile && !ActorNode.From(profile).Surname)
        .Order();
}
