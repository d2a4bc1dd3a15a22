using Dateline.Reading.Description;

namespace Dateline.Export;

/// <summary>Labels of a record as people read them: "press conference", "under way".</summary>
public static class ShownLabels
{
    /// <summary>The label without its hyphens.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Labels.Of(value).Replace('-', ' ');
}
