using Dateline.Intake;

namespace Dateline.Cli.Batches;

/// <summary>What became of one report: refused at the door, read, or lost to a fault of the program.</summary>
/// <param name="Outcome">What the intake said.</param>
/// <param name="Value">What was read; null where the report was refused or lost.</param>
/// <param name="Fault">What was thrown while it was read.</param>
/// <typeparam name="T">What is read.</typeparam>
internal readonly record struct ReadResult<T>(Outcome Outcome, T? Value, Exception? Fault)
    where T : class;
