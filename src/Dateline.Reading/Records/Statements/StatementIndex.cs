using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Finds the statement in whose words a passage stands.</summary>
public sealed class StatementIndex
{
    /// <summary>How many contents before a passage are looked at: contents nest, and rarely deeper.</summary>
    private const int MostLooks = 24;

    private readonly (Span Content, Statement Statement)[] _contents;

    /// <summary>Indexes the contents of statements.</summary>
    public StatementIndex(ImmutableArray<Statement> statements) =>
        _contents = [.. statements.SelectMany(statement => statement.Content.Select(part => (part.Span, statement))).OrderBy(pair => pair.Span)];

    /// <summary>The innermost statement whose content holds a passage; null where none does.</summary>
    public Statement? Around(Span passage)
    {
        int low = 0, high = _contents.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_contents[middle].Content.Start <= passage.Start) low = middle + 1;
            else high = middle;
        }

        (Span Content, Statement Statement)? best = null;
        for (int i = low - 1; i >= 0 && i >= low - MostLooks; i--)
        {
            if (_contents[i].Content.End >= passage.End && (best is null || _contents[i].Content.Length < best.Value.Content.Length)) best = _contents[i];
        }

        return best?.Statement;
    }
}
