using Dateline.Archive.Find;
using Dateline.Archive.Find.Indexing;
using Dateline.Archive.Find.Queries;
using NodaTime;

namespace Dateline.Archive.Sqlite.Find;

/// <summary>Writes the part of a query that the index over items answers itself. Whatever comes from users stands in quotation marks.</summary>
internal static class MatchText
{
    /// <summary>What every item matches.</summary>
    public static string Everything { get; } = TagsAny(FindFields.Is.Labels.Select(label => Tags.Label(FindFields.Is.Tag!, label)));

    /// <summary>The expression of nodes that hold together.</summary>
    /// <param name="nodes">Nodes that <see cref="QueryAlternatives.IsWords"/>.</param>
    /// <param name="more">Expressions that hold too.</param>
    /// <param name="less">Expressions that do not hold.</param>
    public static string All(IEnumerable<QueryNode> nodes, IEnumerable<string> more, IEnumerable<string> less)
    {
        var (holds, fails) = (new List<string>(more), new List<string>(less));
        foreach (var node in nodes)
        {
            if (node is QueryNode.Not not) fails.Add(Say(not.Node));
            else holds.Add(Say(node));
        }

        string text = holds.Count == 0 ? Everything : holds.Count == 1 ? holds[0] : $"({string.Join(" AND ", holds)})";
        return fails.Count == 0 ? text : $"({text} NOT ({string.Join(" OR ", fails)}))";
    }

    /// <summary>One of these tags.</summary>
    public static string TagsAny(IEnumerable<string> tags) => $"tags : ({string.Join(" OR ", tags)})";

    /// <summary>The tags of times that come near a period.</summary>
    public static string Near(LocalDate from, LocalDate to) => TagsAny(Tags.Touching(from, to));

    /// <summary>Words as the index takes them: nothing in them can be an operator.</summary>
    public static string Quoted(string words, bool isBeginning) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(isBeginning ? "*" : "")}";

    private static string Say(QueryNode node) => node switch
    {
        QueryNode.Words words => Say(words),
        QueryNode.Label label => TagsAny([Tags.Label(label.Field.Tag!, label.Name)]),
        QueryNode.Any any => $"({string.Join(" OR ", any.Nodes.Select(n => n is QueryNode.Not ? All([n], [], []) : Say(n)))})",
        QueryNode.All all => All(all.Nodes, [], []),
        _ => throw new InvalidOperationException($"The index cannot answer {node.GetType().Name}."),
    };

    private static string Say(QueryNode.Words words)
    {
        if (words.Field is not { } field) return $"words : {Quoted(words.Phrase, words.IsBeginning)}";
        string said = $"names : ({string.Join(" OR ", field.Names.Select(name => Quoted(NameWords.Of(name, words.Phrase), words.IsBeginning)))})";
        bool isPlace = field.Names is [NameField.Place] && !words.IsBeginning;
        return isPlace && CountryNames.CodeOf(words.Phrase) is { } code ? $"({said} OR {TagsAny([Tags.Label(FindFields.Country.Tag!, code)])})" : said;
    }
}
