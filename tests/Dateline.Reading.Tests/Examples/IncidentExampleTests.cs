using Dateline.Reading.Description;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Reading.Tests.Examples;

/// <summary>Every example of an incident is read as its page shows it.</summary>
public sealed class IncidentExampleTests
{
    private static readonly ItemExamples<Incident> Page = new(
        "Incidents", ["kind", "status", "place", "date", "attackers", "target", "figures", "disputed"], r => r.Incidents, Found);

    public static TheoryData<string> Read => [.. Page.Read];

    public static TheoryData<string> Headings => [.. Page.Headings];

    [Theory, MemberData(nameof(Read))]
    public void An_example_is_read_as_shown(string heading) => Page.AssertRead(heading);

    [Theory, MemberData(nameof(Headings))]
    public void Every_expected_passage_stands_in_the_example(string heading) => Page.AssertStands(heading, "place", "attackers", "target", "disputed");

    [Fact]
    public void There_are_a_hundred_examples_and_a_third_gives_nothing()
    {
        Assert.True(Page.All.Count >= 100);
        Assert.True(Page.All.Count(e => e.Rows.Count == 0) * 3 >= Page.All.Count);
    }

    [Fact]
    public void No_more_than_a_tenth_of_the_examples_is_marked_as_not_yet_read() => Assert.True(Page.All.Count(e => !e.IsRead) * 10 <= Page.All.Count);

    private static string Found(string column, Incident incident, Record record) => column switch
    {
        "kind" => Labels.Of(incident.Kind.Value),
        "status" => Labels.Of(incident.Status.Value),
        "place" => incident.Place?.Span.Of(record.Report.Text).ToString() ?? "",
        "date" => incident.Date?.Value.ToString() ?? "",
        "attackers" => string.Join(", ", incident.Attackers.Select(a => a.Who.Span.Of(record.Report.Text).ToString())),
        "target" => incident.Target?.Of(record.Report.Text).ToString() ?? "",
        "figures" => string.Join(", ", incident.Figures.Select(Show)),
        "disputed" => string.Join(", ", incident.DisputedBy.Select(d => d.Who.Span.Of(record.Report.Text).ToString())),
        _ => throw new InvalidDataException($"No column of incidents is called {column}."),
    };

    private static string Show(Figure figure)
    {
        var count = figure.Count.Value;
        string bound = count.Bound is Bound.Exact ? "" : Labels.Of(count.Bound) + " ";
        string number = count.Value is { } value ? $"{value}{(count.High is { } high ? "–" + high : "")} " : "";
        return bound + number + Labels.Of(figure.Quantity.Value) + (figure.Subset.Value ? " of them" : "");
    }
}
