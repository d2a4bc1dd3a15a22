using Dateline.Archive;
using Dateline.Export.Charts;
using Dateline.Reading.Dates;
using Dateline.Reading.Places;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Figures;
using NodaTime;

namespace Dateline.Export.Tests.Charts;

/// <summary>Small invented data for charts, and charts as text.</summary>
internal static class ChartSamples
{
    /// <summary>Seven counts with every shape, bound and range.</summary>
    public static FigureSeries Series { get; } = FigureSeries.Of(
    [
        Point(1, 1, 3, new(4, null, Bound.AtLeast), "Kitwe Mail", "police"),
        Point(2, 1, 3, new(4, null, Bound.AtLeast), "Copper Wire", "police"),
        Point(3, 3, 3, new(7, null, Bound.About), "Ndola Post", "hospital officials"),
        Point(4, 4, 4, new(9, 12, Bound.Exact), "Kitwe Mail", "police"),
        Point(5, 5, 4, new(2, null, Bound.Exact), "Lake Times", null) with { Who = "children", Subset = true },
        Point(6, 6, 6, new(null, null, Bound.About), "Lake Times", null),
        Point(7, 7, 9, new(8, null, Bound.Exact), "Kitwe Mail", "police"),
    ])[0];

    public static MapPlace[] Places { get; } =
    [
        new("Kitwe", new(-12.8, 28.2), false, 12, "bombing"), new("Ndola", new(-12.97, 28.64), false, 5, ""), new("Zambia", new(-14, 28), true, 4, ""), new("Lusaka", new(-15.4, 28.3), false, 9, ""),
    ];

    public static TimelineLane[] Lanes { get; } =
    [
        new("incidents", false, [new(Day(3, 2), Day(3, 2), "Bombing in Kitwe"), new(Day(3, 2), Day(3, 2), "Fire in Ndola", 3), new(Day(3, 20), Day(4, 11), "Siege of a fort")]),
        new("statements", true, [new(Day(3, 3), Day(3, 3), "", 12), new(Day(3, 28), Day(3, 28), "", 5)]),
        new("pledges", false, []),
    ];

    public static LadderPoint[] Ladder { get; } =
    [
        new(CommitmentStage.Considered, new PartialDate(Day(1, 10)), null, "Lake Times", "/r/1"),
        new(CommitmentStage.Pledged, new PartialDate(Day(2, 3)), "EUR 20 million", "Kitwe Mail", "/r/2"),
        new(CommitmentStage.Pledged, new PartialDate(Day(2, 3)), "EUR 20 million", "Ndola Post", "/r/3"),
        new(CommitmentStage.Delivered, new PartialDate(2025, 6), "EUR 9 million", "Coast Radio"),
        new(CommitmentStage.Withheld, null, null, "Copper Wire"),
    ];

    public static LocalDate Day(int month, int day) => new(2025, month, day);

    public static FigurePoint Point(int report, int source, int day, Count count, string? outlet, string? countedBy) => new()
    {
        Item = new(new ReportNumber(report), 0),
        Source = new(source),
        Outlet = outlet,
        Told = day == 0 ? null : new PartialDate(Day(5, 1).PlusDays(day - 1)),
        Quantity = FigureQuantity.Killed,
        Count = count,
        CountedBy = countedBy,
        Passage = new(0, 3),
    };

    public static string Text(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }
}
