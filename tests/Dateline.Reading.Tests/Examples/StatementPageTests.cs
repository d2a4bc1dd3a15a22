using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Tests.Examples;

/// <summary>The page of statements is true to its own passages.</summary>
public sealed class StatementPageTests
{
    private static readonly Example[] Examples = [.. ExamplePages.Of("Statements")];

    public static TheoryData<string> Headings => [.. Examples.Select(e => e.Heading)];

    [Fact]
    public void Every_act_is_shown_by_an_example() =>
        Assert.Equal(
            Enum.GetNames<Act>().Select(a => a.ToLowerInvariant()).Order(StringComparer.Ordinal),
            Examples.SelectMany(e => e.Rows).Select(r => r["act"]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void No_two_examples_have_one_heading() => Assert.Distinct(Examples.Select(e => e.Heading), StringComparer.Ordinal);

    [Theory, MemberData(nameof(Headings))]
    public void Every_expected_passage_stands_in_the_example(string heading)
    {
        Example example = Examples.Single(e => string.Equals(e.Heading, heading, StringComparison.Ordinal));
        foreach (var row in example.Rows)
        {
            Assert.All(row.Cells.Keys, column => Assert.Contains(column, StatementRow.Columns, StringComparer.Ordinal));
            string?[] passages = [row["who"], row["source"], row["cue"], .. row["content"]?.Split(" + ") ?? [], row["channel"], row["addressee"]];
            Assert.All(passages.OfType<string>(), p => Assert.Contains(p, example.Text, StringComparison.Ordinal));
        }
    }
}
