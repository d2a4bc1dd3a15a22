using System.Globalization;
using Dateline.Intake;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Places;
using Dateline.Text;

namespace Dateline.Reading.Tests.Examples;

/// <summary>Every example of a place is read as its page shows it.</summary>
public sealed class PlaceExampleTests
{
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    private static readonly Dictionary<string, Example> Examples = ExamplePages.Of("Places").ToDictionary(e => e.Heading, StringComparer.Ordinal);

    public static TheoryData<string> Read => [.. Examples.Values.Where(e => e.IsRead).Select(e => e.Heading)];

    [Theory, MemberData(nameof(Read))]
    public void An_example_is_read_as_shown(string heading)
    {
        var example = Examples[heading];
        Span? title = example.Title is { } words ? new Span(0, words.Length) : null;
        var record = Reader.Value.Read(new Report { Id = heading, Text = example.Text, Title = title });
        var left = record.Places.ToList();
        List<string> wrong = [];
        foreach (var row in example.Rows)
        {
            var place = left.Find(p => string.Equals(NameOf(record, p), row["name"], StringComparison.Ordinal));
            if (place is null)
            {
                wrong.Add($"  line {row.Line}: {row["name"]} was not found");
                continue;
            }

            left.Remove(place);
            if (!IsAsShown(row, place)) wrong.Add($"  line {row.Line}: found {Show(record, place)}");
        }

        wrong.AddRange(left.Select(p => "  not expected: " + Show(record, p)));
        Assert.True(wrong.Count == 0, $"{example.Page}, line {example.Line}: {example.Text}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void No_more_than_a_tenth_of_the_examples_is_marked_as_not_yet_read() =>
        Assert.True(Examples.Values.Count(e => !e.IsRead) * 10 <= Examples.Count, $"{Examples.Values.Count(e => !e.IsRead)} of {Examples.Count} are marked.");

    private static bool IsAsShown(ExpectedRow row, Place place)
    {
        if (row["lat"] is "" or null) return place.Found is null;
        if (place.Found is not { Value: var found }) return false;
        double off = found.Point.DistanceTo(new(double.Parse(row["lat"]!, CultureInfo.InvariantCulture), double.Parse(row["lon"]!, CultureInfo.InvariantCulture)));
        double allowed = found.Kind is PlaceKind.City or PlaceKind.Quarter or PlaceKind.County or PlaceKind.Airfield ? 60 : 400;
        return off <= allowed && string.Equals(found.Country ?? "", row["country"], StringComparison.Ordinal);
    }

    private static string NameOf(Record record, Place place) => place.Name.Of(record.Report.Text).ToString();

    private static string Show(Record record, Place place) => place.Found is { } found
        ? $"{NameOf(record, place)}: {found.Value.Name}, {found.Value.Kind}, {found.Value.Region}, {found.Value.Country}, {found.Value.Point} by {found.Rule}"
        : $"{NameOf(record, place)}, not in the gazetteer";
}
