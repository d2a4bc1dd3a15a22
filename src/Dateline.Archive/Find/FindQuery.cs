using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Dateline.Archive.Find.Queries;

namespace Dateline.Archive.Find;

/// <summary>A query over items that was understood: see docs/find.md for the language.</summary>
public sealed class FindQuery
{
    private FindQuery(string text, QueryNode tree) => (Text, Tree, Alternatives) = (text, tree, QueryAlternatives.Of(tree));

    /// <summary>The query as it was written.</summary>
    public string Text { get; }

    /// <summary>The words and phrases that the item's passages are to hold, in the order of the query; those that end in <c>*</c> are beginnings.</summary>
    public ImmutableArray<string> Words => [.. WordsOf(Tree)];

    /// <summary>Only items of reports that came in after this printing: see <see cref="IArchiveView.LastPrinting"/>; null for all.</summary>
    public long? Since { get; private init; }

    /// <summary>The same query for items of reports that came in after a printing.</summary>
    /// <param name="printing">See <see cref="IArchiveView.LastPrinting"/>.</param>
    public FindQuery After(long printing) => new(Text, Tree) { Since = printing };

    /// <summary>The query as a tree.</summary>
    internal QueryNode Tree { get; }

    /// <summary>The tree taken apart: see <see cref="QueryAlternatives"/>.</summary>
    internal ImmutableArray<ImmutableArray<QueryNode>> Alternatives { get; }

    /// <summary>Understands a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="query">The query understood; null where it is none.</param>
    /// <param name="error">What is wrong with it, and where; null where nothing is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out FindQuery? query, [NotNullWhen(false)] out QueryError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            (query, error) = (new FindQuery(text, QueryParser.Parse(text)), null);
            return true;
        }
        catch (QueryException wrong)
        {
            (query, error) = (null, wrong.Error);
            return false;
        }
    }

    private static IEnumerable<string> WordsOf(QueryNode node) => node switch
    {
        QueryNode.All all => all.Nodes.SelectMany(WordsOf),
        QueryNode.Any any => any.Nodes.SelectMany(WordsOf),
        QueryNode.Words { Field: null } words => [words.IsBeginning ? words.Phrase + "*" : words.Phrase],
        QueryNode.Text text => [text.IsBeginning ? text.Phrase + "*" : text.Phrase],
        _ => [],
    };
}
