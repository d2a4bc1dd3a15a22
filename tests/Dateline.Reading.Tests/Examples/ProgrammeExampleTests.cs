using Dateline.Reading.Description;
using Dateline.Reading.Records.Programmes;

namespace Dateline.Reading.Tests.Examples;

/// <summary>Every example of a programme is read as its page shows it.</summary>
public sealed class ProgrammeExampleTests
{
    private static readonly ItemExamples<Programme> Page = new("Programmes", ["name", "kind", "leads", "place", "status"], r => r.Programmes, Found);

    public static TheoryData<string> Read => [.. Page.Read];

    public static TheoryData<string> Headings => [.. Page.Headings];

    [Theory, MemberData(nameof(Read))]
    public void An_example_is_read_as_shown(string heading) => Page.AssertRead(heading);

    [Theory, MemberData(nameof(Headings))]
    public void Every_expected_passage_stands_in_the_example(string heading) => Page.AssertStands(heading, "name", "leads", "place");

    [Fact]
    public void No_more_than_a_tenth_of_the_examples_is_marked_as_not_yet_read() => Assert.True(Page.All.Count(e => !e.IsRead) * 10 <= Page.All.Count);

    [Fact]
    public void A_third_of_the_examples_gives_nothing() => Assert.True(Page.All.Count(e => e.Rows.Count == 0) * 3 >= Page.All.Count);

    [Fact]
    public void Every_status_is_shown() =>
        Assert.Equal(Enum.GetValues<ProgrammeStatus>().Select(Labels.Of).Order(StringComparer.Ordinal), Page.All.SelectMany(e => e.Rows).Select(r => r["status"]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Found(string column, Programme p, Record record) => column switch
    {
        "name" => p.Name.Of(record.Report.Text).ToString(),
        "kind" => Labels.Of(p.Kind.Value),
        "leads" => string.Join(", ", p.Leads.Select(l => l.Span.Of(record.Report.Text).ToString())),
        "place" => p.Place?.Span.Of(record.Report.Text).ToString() ?? "",
        "status" => Labels.Of(p.Status.Value),
        _ => throw new InvalidDataException($"No column of programmes is called {column}."),
    };
}
