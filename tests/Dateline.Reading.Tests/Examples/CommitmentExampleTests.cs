using System.Globalization;
using Dateline.Reading.Description;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Reading.Tests.Examples;

/// <summary>Every example of a commitment is read as its page shows it.</summary>
public sealed class CommitmentExampleTests
{
    private static readonly ItemExamples<Commitment> Page = new("Commitments", ["stage", "givers", "recipients", "amount", "items", "kind", "period"], r => r.Commitments, Found);

    public static TheoryData<string> Read => [.. Page.Read];

    public static TheoryData<string> Headings => [.. Page.Headings];

    [Theory, MemberData(nameof(Read))]
    public void An_example_is_read_as_shown(string heading) => Page.AssertRead(heading);

    [Theory, MemberData(nameof(Headings))]
    public void Every_expected_passage_stands_in_the_example(string heading) => Page.AssertStands(heading, "givers", "recipients", "items", "period");

    [Fact]
    public void No_more_than_a_tenth_of_the_examples_is_marked_as_not_yet_read() => Assert.True(Page.All.Count(e => !e.IsRead) * 10 <= Page.All.Count);

    [Fact]
    public void A_third_of_the_examples_gives_nothing() => Assert.True(Page.All.Count(e => e.Rows.Count == 0) * 3 >= Page.All.Count);

    [Fact]
    public void Every_stage_is_shown() =>
        Assert.Equal(Enum.GetValues<CommitmentStage>().Select(Labels.Of).Order(StringComparer.Ordinal), Page.All.SelectMany(e => e.Rows).Select(r => r["stage"]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Found(string column, Commitment c, Record record) => column switch
    {
        "stage" => Labels.Of(c.Stage.Value),
        "givers" => Names(c.Givers, record),
        "recipients" => Names(c.Recipients, record),
        "amount" => c.Amount is { } amount ? Sum(amount.Value) : "",
        "items" => c.Items?.Of(record.Report.Text).ToString() ?? "",
        "kind" => Labels.Of(c.Kind.Value),
        "period" => c.Period?.Span.Of(record.Report.Text).ToString() ?? "",
        _ => throw new InvalidDataException($"No column of commitments is called {column}."),
    };

    private static string Names(IEnumerable<ActorReference> parties, Record record) => string.Join(", ", parties.Select(p => p.Span.Of(record.Report.Text).ToString()));

    private static string Sum(Amount amount)
    {
        string bound = amount.Bound switch
        {
            Bound.AtLeast => "at least ",
            Bound.AtMost => "at most ",
            Bound.About => "about ",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{bound}{amount.Money.Currency} {amount.Money.Value:0}");
    }
}
