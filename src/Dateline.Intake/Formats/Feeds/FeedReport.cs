using System.Collections.Immutable;
using Dateline.Intake.Markup;
using Dateline.Text;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>Makes reports of the items of a feed.</summary>
internal static class FeedReport
{
    /// <summary>The report of an item; null where it has no text at all.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="entry">The item.</param>
    /// <param name="id">The report's id.</param>
    /// <param name="source">The feed's file or address, for the origin.</param>
    public static Report? Make(FeedDocument feed, FeedEntry entry, string id, string source)
    {
        var body = entry.Content ?? entry.Summary;
        if (body is null && entry.Title is null) return null;
        var draft = new TextDraft();
        Span? title = null;
        if (entry.Title is { } headline && body is not null)
        {
            draft.Append(headline.Marked);
            title = new Span(0, draft.Length);
            draft.Break(1);
        }

        draft.Append((body ?? entry.Title!).Marked);
        var text = draft.ToMarked();
        var date = entry.Published?.Date ?? entry.Updated?.Date;
        return new Report
        {
            Id = id,
            Text = text.Text,
            Title = title,
            Source = (entry.Source ?? feed.Title)?.Text,
            Url = entry.Link,
            Language = entry.Language ?? feed.Language,
            Given = date?.Day,
            Byline = Byline(entry.Authors),
            PublishedAt = date?.Moment,
            ModifiedAt = entry.Published is null ? null : entry.Updated?.Date?.Moment,
            Origin = new Origin(source, FeedFormat.FormatName, text.Runs),
        };
    }

    private static string? Byline(ImmutableArray<FeedPerson> authors)
    {
        string[] names = [.. authors.Select(author => author.Name).OfType<string>().Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? null : Markup.Byline.Read(string.Join(", ", names));
    }
}
