using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Reading.Records.Actors;

namespace Dateline.Reconcile.Actors;

/// <summary>Finds actors of an archive by what people call them.</summary>
/// <param name="view">The archive.</param>
public sealed class ActorFinder(IArchiveView view)
{
    private const int MostOfAName = 200;

    private readonly IGraph _nodes = view.Graph(Space.Actors);
    private readonly IGraph _items = view.Graph(Space.ActorItems);

    /// <summary>
    /// The actors that a name may mean: those of just this name; where there are none, the people of this surname and those whose name ends in
    /// this word. The one with the most reports comes first.
    /// </summary>
    /// <param name="name">A name, in capitals or not, with accents or not.</param>
    public IReadOnlyList<ActorGroup> Find(string name)
    {
        var words = new[] { ActorKind.Person, ActorKind.Organisation }.Select(kind => ActorName.Read(kind, name)).OfType<ActorName>().Select(read => read.Text).Distinct(StringComparer.Ordinal).ToList();
        var groups = words.SelectMany(text => _nodes.MembersByKey(ActorKey.NameKey(text), MostOfAName)).Select(node => _nodes.GroupOf(node)!.Value).Distinct();
        return [.. groups.Select(Group).OrderByDescending(ReportsOf).ThenBy(group => group.Number)];
    }

    /// <summary>The actor that a node belongs to.</summary>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public ActorGroup OfNode(long node) => Group(_nodes.GroupOf(node) ?? throw new KeyNotFoundException($"There is no actor {node}."));

    /// <summary>Every item of an archive that is this actor in its report, ascending, so by the day of the report.</summary>
    public IEnumerable<ItemNumber> ItemsOf(ActorGroup actor) =>
        actor.Nodes.SelectMany(node => _items.MembersByKey(node)).Distinct().Order().Select(item => new ItemNumber(item));

    private int ReportsOf(ActorGroup actor) => actor.Nodes.Sum(node => _items.CountByKey(node, 1000));

    private ActorGroup Group(long number)
    {
        var nodes = _nodes.MembersOf(number);
        var read = nodes.ToDictionary(node => node, node => ActorNode.From(_nodes.Profile(node)!));
        var links = from node in nodes
                    from link in _nodes.LinksOf(node)
                    where link.Other > node && read.ContainsKey(link.Other)
                    select new ActorLink(read[node].Name, read[link.Other].Name, link.Reason);
        return new()
        {
            Number = number,
            Kind = read.Values.Min(node => node.Kind),
            Names = [.. read.Values.Select(node => node.Name).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)],
            Nodes = [.. nodes],
            Links = [.. links],
        };
    }
}
