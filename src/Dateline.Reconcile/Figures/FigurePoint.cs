using Dateline.Archive;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Incidents;
using Dateline.Text;

namespace Dateline.Reconcile.Figures;

/// <summary>One count of people, as one report gives it.</summary>
public sealed record FigurePoint
{
    /// <summary>The item that gives it.</summary>
    public required ItemNumber Item { get; init; }

    /// <summary>The least report of the source: near-copies are one.</summary>
    public required ReportNumber Source { get; init; }

    /// <summary>Who published the report; null where it is not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day of the report; null where it is not known.</summary>
    public PartialDate? Told { get; init; }

    /// <summary>What befell them.</summary>
    public required FigureQuantity Quantity { get; init; }

    /// <summary>How many.</summary>
    public required Count Count { get; init; }

    /// <summary>
    /// What the report's counts of the quantity come to together, where they are added up or held against others ("five were shot, two of them
    /// died"); null where this count stands for itself.
    /// </summary>
    public long? Total { get; init; }

    /// <summary>The group as said; null where they are just people.</summary>
    public string? Who { get; init; }

    /// <summary>Whether they are part of another count.</summary>
    public bool Subset { get; init; }

    /// <summary>Whose count it is, by the fullest name in the report; null where the report gives it on its own word.</summary>
    public string? CountedBy { get; init; }

    /// <summary>The passage that gives it first.</summary>
    public required Span Passage { get; init; }

    /// <summary>Why it can only be of a part, though the words do not say so; null where nothing speaks against the whole.</summary>
    public string? PartOf { get; init; }

    /// <summary>Whether it counts all whom the incident struck in this way, as far as is said and as other counts allow.</summary>
    public bool IsWhole => !Subset && Who is null && PartOf is null;

    /// <summary>The number that the report comes to.</summary>
    internal long? Number => Total ?? Count.Value;

    /// <summary>By the day, then by report and place in it; reports without a day first.</summary>
    internal static int InOrder(FigurePoint left, FigurePoint right)
    {
        int order = Nullable.Compare(left.Told, right.Told);
        if (order == 0) order = left.Item.Report.CompareTo(right.Item.Report);
        if (order == 0) order = left.Passage.Start.CompareTo(right.Passage.Start);
        if (order == 0) order = left.Item.CompareTo(right.Item);
        if (order == 0) order = left.Quantity.CompareTo(right.Quantity);
        return order != 0 ? order : Nullable.Compare(left.Count.Value, right.Count.Value);
    }
}
