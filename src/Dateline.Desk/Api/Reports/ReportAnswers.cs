namespace Dateline.Desk.Api.Reports;

/// <summary>Words of a report, with where they stand.</summary>
/// <param name="Start">How many code points of the report's text come before.</param>
/// <param name="End">How many come before its end.</param>
/// <param name="Text">The words.</param>
public sealed record QuotedPassage(int Start, int End, string Text);

/// <summary>A report in short.</summary>
/// <param name="Id">Its id: the first digits of the hash of its text.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Published">Its day, month or year (2031-03-05, 2031-03, 2031); null where it is not known.</param>
/// <param name="Source">Who published it first; null where that is not known.</param>
/// <param name="Url">Its first address; null where that is not known. It is hostile text: open it only as http or https.</param>
/// <param name="TextHash">SHA-256 of its text in UTF-8, 64 hexadecimal digits.</param>
/// <param name="Printings">How often it was printed.</param>
public sealed record ReportSummary(string Id, string? Title, string? Published, string? Source, string? Url, string TextHash, int Printings);

/// <summary>A page of reports, the latest published first.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Next">What "after" is for the next page; null where this is the last one.</param>
public sealed record ReportPage(IReadOnlyList<ReportSummary> Reports, string? Next);

/// <summary>One appearance of a text.</summary>
/// <param name="Given">The id that came with it.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Language">Its language, a BCP 47 tag.</param>
/// <param name="Date">The day that came with it.</param>
/// <param name="PublishedAt">The moment of publication.</param>
/// <param name="ModifiedAt">The moment of its last change.</param>
/// <param name="Origin">The file or address that it was taken in from.</param>
/// <param name="KeptAt">When it came into the archive.</param>
public sealed record ReportPrinting(
    string Given, string? Source, string? Url, string? Byline, string? Language, DateOnly? Date, DateTimeOffset? PublishedAt, DateTimeOffset? ModifiedAt, string? Origin, DateTimeOffset KeptAt);

/// <summary>A report with its printings and versions.</summary>
/// <param name="Report">The report in short.</param>
/// <param name="Basis">Where its date is from: given, stated or inferred; null where there is none.</param>
/// <param name="Reader">The version of the reader that made its record.</param>
/// <param name="Printings">Where it was printed, the first one first.</param>
/// <param name="Versions">The ids of the reports printed at one of its addresses, itself among them, the earliest first.</param>
/// <param name="Decided">The number of the last decision about it or an item of it; null where nobody decided.</param>
public sealed record ReportDetail(
    ReportSummary Report, string? Basis, string Reader, IReadOnlyList<ReportPrinting> Printings, IReadOnlyList<string> Versions, long? Decided);
