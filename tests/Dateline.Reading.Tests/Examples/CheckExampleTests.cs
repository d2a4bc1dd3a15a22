using Dateline.Intake;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Checks;
using Dateline.Text;

namespace Dateline.Reading.Tests.Examples;

/// <summary>Every example of a check is read as its page shows it; all passages are of one day.</summary>
public sealed class CheckExampleTests
{
    private static readonly DateOnly Day = new(2024, 7, 18);
    private static readonly string[] Columns = ["kind", "agrees", "stated", "computed", "evidence"];
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    private static readonly Dictionary<string, Example> Examples =
        ExamplePages.Of("Checks").ToDictionary(e => e.Heading, StringComparer.Ordinal);

    public static TheoryData<string> Read => [.. Examples.Values.Where(e => e.IsRead).Select(e => e.Heading)];

    [Theory, MemberData(nameof(Read))]
    public void An_example_is_read_as_shown(string heading)
    {
        Example example = Examples[heading];
        Span? title = example.Title is { } words ? new Span(0, words.Length) : null;
        Record record = Reader.Value.Read(new Report { Id = heading, Text = example.Text, Title = title, Given = Day });
        string[] expected = [.. example.Rows.Select(row => Line(row.Cells.Keys, c => row[c]!))];
        var columns = example.Rows.Count > 0 ? example.Rows[0].Cells.Keys : Columns;
        string[] found = [.. record.Checks.Select(check => Line(columns, c => Found(c, check, record)))];
        Assert.Equal(expected, found);
    }

    [Fact]
    public void A_third_of_the_examples_or_more_show_that_nothing_is_checked() =>
        Assert.True(Examples.Values.Count(e => e.Rows.Count == 0) * 3 >= Examples.Count);

    [Fact]
    public void Every_kind_but_distance_is_shown_by_an_example() =>
        Assert.Equal(
            Enum.GetValues<CheckKind>().Where(kind => kind != CheckKind.Distance).Select(Labels.Of).Order(StringComparer.Ordinal),
            Examples.Values.SelectMany(e => e.Rows).Select(row => row["kind"]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static string Line(IEnumerable<string> columns, Func<string, string> cell) => string.Join(" | ", columns.Select(cell));

    private static string Found(string column, Check check, Record record) => column switch
    {
        "kind" => Labels.Of(check.Kind.Value),
        "agrees" => check.Agrees?.Value switch { true => "yes", false => "no", null => "unknown" },
        "stated" => check.Stated.Of(record.Report.Text).ToString(),
        "computed" => check.Computed.Value,
        "evidence" => check.Evidence[0].Of(record.Report.Text).ToString(),
        _ => throw new InvalidDataException($"No column of checks is called {column}."),
    };
}
