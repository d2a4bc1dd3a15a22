using Dateline.Intake;
using Dateline.Text;

namespace Dateline.Reading.Tests.Examples;

/// <summary>Holds the items read from the examples of one kind against the rows that expect them.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="kind">The folder of the kind.</param>
/// <param name="columns">The columns that a table may have, the one by which rows find items first.</param>
/// <param name="items">The items of a record.</param>
/// <param name="found">What an item has in a column, for people; empty where the report does not say.</param>
internal sealed class ItemExamples<T>(string kind, string[] columns, Func<Record, IEnumerable<T>> items, Func<string, T, Record, string> found)
    where T : class
{
    /// <summary>The day on which all passages were published.</summary>
    private static readonly DateOnly Day = new(2025, 4, 16);

    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    private readonly Dictionary<string, Example> _examples = ExamplePages.Of(kind).ToDictionary(e => e.Heading, StringComparer.Ordinal);

    /// <summary>The headings of the examples.</summary>
    public IEnumerable<string> Headings => _examples.Keys;

    /// <summary>The headings of those that are read as shown.</summary>
    public IEnumerable<string> Read => _examples.Values.Where(e => e.IsRead).Select(e => e.Heading);

    /// <summary>The examples.</summary>
    public IReadOnlyCollection<Example> All => _examples.Values;

    /// <summary>Fails where an example is not read as its page shows it.</summary>
    public void AssertRead(string heading)
    {
        Example example = _examples[heading];
        string[] wrong = Wrong(example);
        Assert.True(wrong.Length == 0, $"{example.Page}, line {example.Line}: {example.Text}\n{string.Join('\n', wrong)}");
    }

    /// <summary>Fails where a cell expects words that are no passage of the example.</summary>
    public void AssertStands(string heading, params string[] passages)
    {
        Example example = _examples[heading];
        foreach (var row in example.Rows)
        {
            Assert.All(row.Cells.Keys, column => Assert.Contains(column, columns, StringComparer.Ordinal));
            Assert.All(passages.SelectMany(p => row[p]?.Split(", ") ?? []), p => Assert.Contains(p, example.Text, StringComparison.Ordinal));
        }
    }

    /// <summary>What is read otherwise than shown.</summary>
    public string[] Wrong(Example example)
    {
        Span? title = example.Title is { } words ? new Span(0, words.Length) : null;
        Record record = Reader.Value.Read(new Report { Id = example.Heading, Text = example.Text, Title = title, Given = Day });
        List<T> left = [.. items(record)];
        List<string> wrong = [];
        foreach (var row in example.Rows)
        {
            var nearest = left.MaxBy(item => Likeness(row, item, record));
            if (nearest is null || Likeness(row, nearest, record) == 0)
            {
                wrong.Add($"  line {row.Line}: nothing like it was found");
                continue;
            }

            left.Remove(nearest);
            wrong.AddRange(row.Cells.Keys.Where(c => !Agrees(row, c, nearest, record)).Select(c => $"  line {row.Line}, {c}: expected “{row[c]}”, found “{found(c, nearest, record)}”"));
        }

        wrong.AddRange(left.Select(item => "  not expected: " + string.Join(" | ", columns.Select(c => found(c, item, record)))));
        return [.. wrong];
    }

    private int Likeness(ExpectedRow row, T item, Record record) => row.Cells.Keys.Count(c => Agrees(row, c, item, record));

    private bool Agrees(ExpectedRow row, string column, T item, Record record) => string.Equals(row[column], found(column, item, record), StringComparison.Ordinal);
}
