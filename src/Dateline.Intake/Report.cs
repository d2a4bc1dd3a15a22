using Dateline.Text;

namespace Dateline.Intake;

/// <summary>One news text as it was taken in, before anything is read from it. The text is never changed afterwards.</summary>
public sealed record Report
{
    /// <summary>The report's name in its batch: given with it, or made from the file's name; never empty.</summary>
    public required string Id { get; init; }

    /// <summary>The whole text: the title, a line feed and the body, or the body alone where there is no title.</summary>
    public required string Text { get; init; }

    /// <summary>Where the title stands in <see cref="Text"/>: at its beginning, blank lines apart; null where none is known.</summary>
    public Span? Title { get; init; }

    /// <summary>Who published the report, as given with it.</summary>
    public string? Source { get; init; }

    /// <summary>The address of the report, as given with it.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag of the report's language, as given with it.</summary>
    public string? Language { get; init; }

    /// <summary>The date given with the report (metadata or the user), ISO 8601, <c>yyyy-MM-dd</c>; null where none was given.</summary>
    public DateOnly? Given { get; init; }
}
