using Dateline.Reading.Dates;

namespace Dateline.Export.Charts.Ladders;

/// <summary>What a ladder says in words.</summary>
internal static class LadderWords
{
    private const int Named = 4;

    /// <summary>"Commitment: pledged, committed, delivered".</summary>
    public static string Title(List<LadderPoint> points) => "Commitment: " + string.Join(", ", points.Select(point => point.Stage).Distinct().Order().Select(ShownLabels.Of));

    /// <summary>When each stage was told first, by whom and with which sum.</summary>
    public static string About(List<LadderPoint> ordered) => string.Join("; ", ordered.GroupBy(point => point.Stage).OrderBy(stage => stage.Key).Select(stage =>
        $"{ShownLabels.Of(stage.Key)}{Day(stage.First().Told)}{(stage.Select(point => point.Amount).FirstOrDefault(amount => amount is not null) is { } amount ? ", " + amount : "")}, told by {ChartText.Count(stage.Select(point => point.Source).Distinct(StringComparer.Ordinal).Count(), "source")}, first by {stage.First().Source}")) + ".";

    /// <summary>The tellings that share a mark.</summary>
    public static string Of(List<LadderPoint> points)
    {
        string words = string.Join("; ", points.Take(Named).Select(point => $"{(point.Told is { } told ? ShownDate.Of(told) : "no day known")}, {point.Source}{(point.Amount is { } amount ? ": " + amount : "")}"));
        return $"{ShownLabels.Of(points[0].Stage)}: {words}{(points.Count > Named ? $"; and {points.Count - Named} more" : "")}";
    }

    /// <summary>The label of a mark: the first sum and source, and how many more tell it.</summary>
    public static string Label(List<LadderPoint> points)
    {
        string amount = points.Select(point => point.Amount).FirstOrDefault(one => one is not null) is { } sum ? sum + " · " : "";
        return $"{amount}{points[0].Source}{(points.Count > 1 ? $" +{points.Count - 1}" : "")}";
    }

    private static string Day(PartialDate? told) => told is { } day ? (day.Precision is DatePrecision.Day ? " on " : " in ") + ShownDate.Of(day) : "";
}
