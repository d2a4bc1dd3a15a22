using Dateline.Intake;
using Dateline.Text;

namespace Dateline.Archive;

/// <summary>One appearance of a text: who printed it, where and when.</summary>
/// <param name="GivenId">The id that came with it.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Language">BCP 47 tag, as given.</param>
/// <param name="Byline">Who wrote it, as given.</param>
/// <param name="Given">The date that came with it.</param>
/// <param name="PublishedAt">The moment of publication, where it came with it.</param>
/// <param name="ModifiedAt">The moment of its last change, where it came with it.</param>
/// <param name="Origin">The file or address that it was taken in from.</param>
/// <param name="KeptAt">When it came into the archive. Two printings that differ in nothing else are one.</param>
public sealed record Printing(
    string GivenId,
    string? Source,
    string? Url,
    string? Language,
    string? Byline,
    DateOnly? Given,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? ModifiedAt,
    Origin? Origin,
    DateTimeOffset KeptAt)
{
    /// <summary>Where its title stands in the text, in UTF-16 code units; null where it came without one.</summary>
    public Span? Title { get; init; }

    /// <summary>The moment of its last change, else of its publication, else the beginning of its given day in UTC; null where nothing was given.</summary>
    public DateTimeOffset? Moment => ModifiedAt ?? PublishedAt ?? (Given is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null);

    /// <summary>The printing that a report came as.</summary>
    public static Printing Of(Report report, DateTimeOffset at) => new(
        report.Id, report.Source, report.Url, report.Language, report.Byline, report.Given, report.PublishedAt, report.ModifiedAt, report.Origin, at)
    {
        Title = report.Title,
    };

    /// <summary>The report again, with its text.</summary>
    public Report ToReport(string text) => new()
    {
        Id = GivenId,
        Text = text,
        Title = Title,
        Source = Source,
        Url = Url,
        Language = Language,
        Byline = Byline,
        Given = Given,
        PublishedAt = PublishedAt,
        ModifiedAt = ModifiedAt,
        Origin = Origin,
    };

    /// <summary>Whether it is the same appearance, whenever and from whichever file it came in.</summary>
    public bool IsSameAs(Printing other) => Follows(other) == 0;

    /// <summary>The earlier published first, then by moment, source, address, id, language, byline and title; what is missing last. Nothing of intake counts.</summary>
    public int Follows(Printing other)
    {
        int order = Compare(Given, other.Given);
        if (order == 0) order = Compare(PublishedAt, other.PublishedAt);
        if (order == 0) order = Compare(ModifiedAt, other.ModifiedAt);
        if (order == 0) order = string.CompareOrdinal(Source, other.Source);
        if (order == 0) order = string.CompareOrdinal(Url, other.Url);
        if (order == 0) order = string.CompareOrdinal(GivenId, other.GivenId);
        if (order == 0) order = string.CompareOrdinal(Language, other.Language);
        if (order == 0) order = string.CompareOrdinal(Byline, other.Byline);
        if (order == 0) order = Compare(Title?.Start, other.Title?.Start);
        return order != 0 ? order : Compare(Title?.End, other.Title?.End);
    }

    private static int Compare<T>(T? left, T? right)
        where T : struct, IComparable<T> => (left, right) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => left.Value.CompareTo(right.Value),
        };
}
