using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Cli.Batches;

/// <summary>What became of one report: refused at the door, read, or lost to a fault of the program.</summary>
/// <param name="Outcome">What the intake said.</param>
/// <param name="Record">The record; null where the report was refused or lost.</param>
/// <param name="Fault">What was thrown while it was read.</param>
internal readonly record struct ReadResult(Outcome Outcome, Record? Record, Exception? Fault);
