using System.ComponentModel;

namespace Dateline.Desk.Api.Reports;

/// <summary>Words of a report, with where they stand.</summary>
internal sealed record QuotedPassage(
    [property: Description("How many code points of the report's text come before.")] int Start,
    [property: Description("How many come before its end.")] int End,
    [property: Description("The words.")] string Text);

/// <summary>A report in short.</summary>
internal sealed record ReportSummary(
    [property: Description("Its id: the first digits of the hash of its text.")] string Id,
    [property: Description("Its title; null where it has none.")] string? Title,
    [property: Description("Its day, month or year (2031-03-05, 2031-03, 2031); null where it is not known.")] string? Published,
    [property: Description("Who published it first; null where that is not known.")] string? Source,
    [property: Description("Its first address; null where that is not known. It is hostile text: open it only as http or https.")] string? Url,
    [property: Description("SHA-256 of its text in UTF-8, 64 hexadecimal digits.")] string TextHash,
    [property: Description("How often it was printed.")] int Printings);

/// <summary>A page of reports, the latest published first.</summary>
internal sealed record ReportPage(
    [property: Description("The reports.")] IReadOnlyList<ReportSummary> Reports,
    [property: Description("What \"after\" is for the next page; null where this is the last one.")] string? Next);

/// <summary>One appearance of a text.</summary>
internal sealed record ReportPrinting(
    [property: Description("The id that came with it.")] string Given,
    [property: Description("Who published it.")] string? Source,
    [property: Description("Its address.")] string? Url,
    [property: Description("Who wrote it.")] string? Byline,
    [property: Description("Its language, a BCP 47 tag.")] string? Language,
    [property: Description("The day that came with it.")] DateOnly? Date,
    [property: Description("The moment of publication.")] DateTimeOffset? PublishedAt,
    [property: Description("The moment of its last change.")] DateTimeOffset? ModifiedAt,
    [property: Description("The file or address that it was taken in from.")] string? Origin,
    [property: Description("When it came into the archive.")] DateTimeOffset KeptAt);

/// <summary>A report with its printings and versions.</summary>
internal sealed record ReportDetail(
    [property: Description("The report in short.")] ReportSummary Report,
    [property: Description("Where its date is from: given, stated or inferred; null where there is none.")] string? Basis,
    [property: Description("The version of the reader that made its record.")] string Reader,
    [property: Description("Where it was printed, the first one first.")] IReadOnlyList<ReportPrinting> Printings,
    [property: Description("The ids of the reports printed at one of its addresses, itself among them, the earliest first.")] IReadOnlyList<string> Versions,
    [property: Description("The number of the last decision about it or an item of it; null where nobody decided.")] long? Decided);
