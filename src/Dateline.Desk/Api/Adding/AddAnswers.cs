namespace Dateline.Desk.Api.Adding;

/// <summary>What became of one report that was sent.</summary>
/// <param name="Given">The id that it came with, or the name of the file where nothing of it could be taken in.</param>
/// <param name="Kept">new, version (its address was there with another text), printing (its text was there), there (nothing changed), refused, or fault.</param>
/// <param name="Id">Its id in the archive; null where it is not in it.</param>
/// <param name="Problem">What is wrong with it; null where nothing is.</param>
public sealed record AddedReport(string Given, string Kept, string? Id, AddProblem? Problem);

/// <summary>What is wrong with a report.</summary>
/// <param name="Source">The file, as it was named.</param>
/// <param name="Reason">What is wrong, as the rest of a sentence about the file or the line.</param>
/// <param name="Line">The line, from 1; null where the whole file is meant.</param>
/// <param name="Offset">The byte at which the trouble begins, from 0; null where none can be named.</param>
public sealed record AddProblem(string Source, string Reason, long? Line, long? Offset);

/// <summary>What became of the reports that were sent, in their order; each is in the archive whole or not at all.</summary>
/// <param name="Reports">The reports.</param>
public sealed record AddAnswer(IReadOnlyList<AddedReport> Reports);
