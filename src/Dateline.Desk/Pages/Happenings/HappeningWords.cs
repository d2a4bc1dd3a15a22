using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Desk.Pages.Shared;
using Dateline.Export;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Places;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Desk.Pages.Happenings;

/// <summary>What happenings are called, and where they are found.</summary>
internal static class HappeningWords
{
    /// <summary>"Bombing in Kitwe, Zambia": the kind and the place.</summary>
    public static string Title(Happening happening) =>
        Shown.Capital(Kind(happening)) + (happening.Place is { } place ? $" in {Place(place)}" : "");

    /// <summary>The kind, as people write it.</summary>
    public static string Kind(Happening happening) => happening.Kind switch { "underway" => "under way", "pressconference" => "press conference", "other" => "other incident", var kind => kind };

    /// <summary>The place with its region or country: "Kitwe, ZM".</summary>
    public static string Place(GazetteerPlace place) => Shown.Line(place.Country is { } country && !string.Equals(place.Name, country, StringComparison.Ordinal) ? $"{place.Name}, {country}" : place.Name);

    /// <summary>When, in words; null where nobody tells.</summary>
    public static string? Day(Happening happening) => happening.Date is { } date ? ShownDate.Of(date) : null;

    /// <summary>"54", or "53–74" behind it where it is not one number; null where nobody counts.</summary>
    public static string? Range(FigureSeries? series) => series is { Low: { } low, High: { } high } && low.Value != high.Value ? $"{ShownNumbers.Grouped(low.Value)}–{ShownNumbers.Grouped(high.Value)}" : null;

    /// <summary>The item that people call by <c>REPORT:ITEM</c>; null where there is none, or the report is not clear.</summary>
    public static ItemNumber? Find(IArchiveView view, string id)
    {
        string[] parts = id.Split(':');
        if (parts.Length != 2 || view.FindReports(parts[0], 2) is not [var report]) return null;
        foreach (var item in RecordItems.Of(view.RecordOf(report.Number)))
        {
            if (item.Place < ItemNumber.Most && string.Equals(item.Id, parts[1], StringComparison.Ordinal)) return new(report.Number, item.Place);
        }

        return null;
    }

    /// <summary>The passages that tell the item of a report.</summary>
    public static IEnumerable<Span> Passages(TellingItem item) => RecordItems.At(item.Record, item.Number.Place)!.Value.Evidence;

    /// <summary>How a step stands to those before it, in a word or two.</summary>
    public static string Step(StepKind kind) => kind switch
    {
        StepKind.First => "first count",
        StepKind.Repeated => "the same again",
        StepKind.Copy => "copy",
        StepKind.Revision => "revised",
        StepKind.Correction => "corrected",
        StepKind.Competing => "competing",
        StepKind.Narrower => "a part",
        _ => Labels.Of(kind),
    };
}
