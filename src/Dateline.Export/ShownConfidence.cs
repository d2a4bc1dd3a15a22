using System.Globalization;
using Dateline.Reading;
using Dateline.Reading.Doubts;
using Dateline.Text;

namespace Dateline.Export;

/// <summary>How sure the reader is of items, for people.</summary>
public static class ShownConfidence
{
    /// <summary>What stands behind the id of an item that the reader is unsure of.</summary>
    public const string Mark = "?";

    /// <summary>What the mark means, for the end of a page.</summary>
    public static string Legend { get; } = $"{Mark} the reader is less than {Percent(Confidence.Unsure)} sure; --format json says why";

    /// <summary>The id, with the mark where the reader is unsure; safe to show.</summary>
    public static string Id(string id, Confidence? confidence) => VisibleText.OnOneLine(id) + (confidence is { IsUnsure: true } ? Mark : "");

    /// <summary>A value from 0 to 1 as a percentage: <c>57 %</c>.</summary>
    public static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor((100 * value) + 0.0001):0} %");

    /// <summary>The reasons as sentences, in the order in which the item has them; a name of another version as it is.</summary>
    public static IEnumerable<string> Reasons(Confidence confidence) => confidence.Doubts.Select(name => Doubt.Find(name)?.Meaning ?? VisibleText.OnOneLine(name));

    /// <summary>Whether the reader is unsure of any item of a record.</summary>
    public static bool HasUnsure(Record record) =>
        record.Statements.Any(one => one.Confidence is { IsUnsure: true }) || record.Incidents.Any(one => one.Confidence is { IsUnsure: true })
        || record.Commitments.Any(one => one.Confidence is { IsUnsure: true }) || record.Engagements.Any(one => one.Confidence is { IsUnsure: true })
        || record.Programmes.Any(one => one.Confidence is { IsUnsure: true });
}
