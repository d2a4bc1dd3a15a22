using System.ComponentModel;

namespace Dateline.Desk.Api.Adding;

/// <summary>What became of one report that was sent.</summary>
internal sealed record AddedReport(
    [property: Description("The id that it came with, or the name of the file where nothing of it could be taken in.")] string Given,
    [property: Description("new, version (its address was there with another text), printing (its text was there), there (nothing changed), refused, or fault.")] string Kept,
    [property: Description("Its id in the archive; null where it is not in it.")] string? Id,
    [property: Description("What is wrong with it; null where nothing is.")] AddProblem? Problem);

/// <summary>What is wrong with a report.</summary>
internal sealed record AddProblem(
    [property: Description("The file, as it was named.")] string Source,
    [property: Description("What is wrong, as the rest of a sentence about the file or the line.")] string Reason,
    [property: Description("The line, from 1; null where the whole file is meant.")] long? Line,
    [property: Description("The byte at which the trouble begins, from 0; null where none can be named.")] long? Offset);

/// <summary>What became of the reports that were sent, in their order; each is in the archive whole or not at all.</summary>
internal sealed record AddAnswer(
    [property: Description("The reports.")] IReadOnlyList<AddedReport> Reports);
