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

    /// <summary>Who wrote the report, as its byline says, without a leading "By"; null where none was given.</summary>
    public string? Byline { get; init; }

    /// <summary>When the report was first published, where the time of day is known too; its day, at its own offset, is <see cref="Given"/>.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When the report was last changed by its publisher; null where that was not given.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>When the text was fetched or captured (a web archive, a polled feed); it was published no later than then. Null where that is not known.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>Where the text came from; null for text made in memory.</summary>
    public Origin? Origin { get; init; }
}
