namespace Dateline.Intake;

/// <summary>A date of metadata, as it is written and as it is meant.</summary>
/// <param name="Written">As it is written, without white space at its ends.</param>
/// <param name="Date">What it means; null where it names no day.</param>
public sealed record WrittenDate(string Written, NewsDate? Date)
{
    /// <summary>The date; null where nothing is written.</summary>
    public static WrittenDate? Of(string? written) => string.IsNullOrWhiteSpace(written) ? null : new WrittenDate(written.Trim(), NewsDate.Read(written));
}
