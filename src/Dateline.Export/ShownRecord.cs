using Dateline.Reading;

namespace Dateline.Export;

/// <summary>What is asked of a record as a whole before it is shown.</summary>
internal static class ShownRecord
{
    /// <summary>Whether the record holds no item of any kind.</summary>
    public static bool IsEmpty(Record record) =>
        record is { Statements.IsEmpty: true, Incidents.IsEmpty: true, Commitments.IsEmpty: true, Engagements.IsEmpty: true, Programmes.IsEmpty: true }
        and { Actors.IsEmpty: true, Places.IsEmpty: true, Checks.IsEmpty: true };
}
