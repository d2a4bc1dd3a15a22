using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Records.Statements;

namespace Dateline.Export;

/// <summary>Which statements of a record stand within which, in reading order.</summary>
internal sealed class StatementTree
{
    private static readonly ImmutableArray<Statement> None = [];
    private readonly Dictionary<string, List<Statement>> _within = new(StringComparer.Ordinal);

    public StatementTree(Record record)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var top = ImmutableArray.CreateBuilder<Statement>();
        foreach (var statement in record.Statements)
        {
            // Only a statement that came before can hold another: so no statement is lost in a circle.
            if (statement.Within is { } holder && before.Contains(holder)) Inside(holder).Add(statement);
            else top.Add(statement);
            before.Add(statement.Id);
        }

        Top = top.ToImmutable();
    }

    /// <summary>The statements that stand within no other.</summary>
    public ImmutableArray<Statement> Top { get; }

    /// <summary>The statements that stand right within <paramref name="statement"/>.</summary>
    public IReadOnlyList<Statement> Within(Statement statement) =>
        _within.TryGetValue(statement.Id, out var inside) ? inside : None;

    private List<Statement> Inside(string holder)
    {
        if (!_within.TryGetValue(holder, out var inside)) _within[holder] = inside = [];
        return inside;
    }
}
