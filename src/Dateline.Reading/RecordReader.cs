using System.Collections.Immutable;
using Dateline.Intake;

namespace Dateline.Reading;

/// <summary>Reads records from reports. One reader may be used by many threads at once.</summary>
public sealed class RecordReader
{
    /// <summary>The version of the program and its models, for <c>--version</c> and for each record.</summary>
    public ReaderVersion Version { get; } = new("0.1.0", ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Opens the models that ship with the program.</summary>
    public static RecordReader Open() => new();

    /// <summary>Reads one report; a pure function of the report and of <see cref="Version"/>.</summary>
    public Record Read(Report report) => new() { Report = report, Reader = Version };
}
