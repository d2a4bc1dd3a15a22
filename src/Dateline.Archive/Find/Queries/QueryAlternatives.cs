using System.Collections.Immutable;

namespace Dateline.Archive.Find.Queries;

/// <summary>Takes a tree apart into alternatives, in each of which all nodes hold together: disjunctive normal form, but for what the index answers whole.</summary>
internal static class QueryAlternatives
{
    private const int Most = 64;

    /// <summary>The alternatives; nodes are leaves, negated leaves, or trees that <see cref="IsWords"/>.</summary>
    /// <exception cref="QueryException">There are too many.</exception>
    public static ImmutableArray<ImmutableArray<QueryNode>> Of(QueryNode tree) => [.. Split(Inward(tree, isNegative: false))];

    /// <summary>Whether a tree is made of words and labels only, which an index of words can answer whole.</summary>
    public static bool IsWords(QueryNode node) => node switch
    {
        QueryNode.Words or QueryNode.Label => true,
        QueryNode.Not not => IsWords(not.Node),
        QueryNode.All all => all.Nodes.All(IsWords),
        QueryNode.Any any => any.Nodes.All(IsWords),
        _ => false,
    };

    // Negation moves inward to the leaves.
    private static QueryNode Inward(QueryNode node, bool isNegative) => node switch
    {
        QueryNode.Not not => Inward(not.Node, !isNegative),
        QueryNode.All all => Join(all.Nodes, isNegative, areAll: !isNegative),
        QueryNode.Any any => Join(any.Nodes, isNegative, areAll: isNegative),
        _ => isNegative ? new QueryNode.Not(node) : node,
    };

    private static QueryNode Join(ImmutableArray<QueryNode> nodes, bool isNegative, bool areAll)
    {
        ImmutableArray<QueryNode> inward = [.. nodes.Select(node => Inward(node, isNegative))];
        return areAll ? new QueryNode.All(inward) : new QueryNode.Any(inward);
    }

    // "Or" comes out to the top.
    private static List<ImmutableArray<QueryNode>> Split(QueryNode node)
    {
        if (IsWords(node)) return [[node]];
        return node switch
        {
            QueryNode.Any any => Either(any.Nodes),
            QueryNode.All all => Both(all.Nodes),
            QueryNode.Days days => [[new QueryNode.Dated(days, Holds: true)], [new QueryNode.Undated(days, Holds: true)]],
            QueryNode.Not { Node: QueryNode.Days days } => [[new QueryNode.Dated(days, Holds: false)], [new QueryNode.Undated(days, Holds: false)]],
            _ => [[node]],
        };
    }

    private static List<ImmutableArray<QueryNode>> Either(ImmutableArray<QueryNode> nodes)
    {
        var words = nodes.Where(IsWords).ToImmutableArray();
        List<ImmutableArray<QueryNode>> either = words.IsEmpty ? [] : [[words.Length == 1 ? words[0] : new QueryNode.Any(words)]];
        foreach (var other in nodes.Where(node => !IsWords(node))) either = Bounded([.. either, .. Split(other)]);
        return either;
    }

    // Of "dated and not dated" nothing is left.
    private static List<ImmutableArray<QueryNode>> Both(ImmutableArray<QueryNode> nodes)
    {
        List<ImmutableArray<QueryNode>> product = [[]];
        foreach (var part in nodes)
        {
            var choices = Split(part);
            product = Bounded([.. product.SelectMany(left => choices.Where(right => !Excludes(left, right)).Select(right => left.AddRange(right)))]);
        }

        return product;
    }

    private static bool Excludes(ImmutableArray<QueryNode> left, ImmutableArray<QueryNode> right) =>
        (left.Any(node => node is QueryNode.Dated) && right.Any(node => node is QueryNode.Undated))
        || (left.Any(node => node is QueryNode.Undated) && right.Any(node => node is QueryNode.Dated));

    private static List<ImmutableArray<QueryNode>> Bounded(List<ImmutableArray<QueryNode>> alternatives) => alternatives.Count <= Most
        ? alternatives
        : throw new QueryException(0, $"the query means more than {Most} alternatives: join fewer dates, numbers and reports by OR");
}
