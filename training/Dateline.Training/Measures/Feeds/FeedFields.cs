using System.Collections.Immutable;
using Dateline.Intake;
using Dateline.Intake.Formats.Feeds;

namespace Dateline.Training.Measures.Feeds;

/// <summary>The fields of a feed by the names that feedparser gives them, as far as Dateline gives them too.</summary>
internal static class FeedFields
{
    /// <summary>The value of a field; null where the feed has none.</summary>
    /// <exception cref="OutsideException">Dateline gives no such field.</exception>
    public static object? Of(FeedDocument feed, IReadOnlyList<object> path) => path switch
    {
        ["bozo"] => !feed.IsWellFormed,
        ["version"] => feed.Version,
        ["feed", string key, ..] => OfFeed(feed, key, [.. path.Skip(2)]) ?? Person(feed.Authors, key, [.. path.Skip(2)]),
        ["entries"] => feed.Entries.Select(object? (entry) => entry).ToList(),
        ["entries", double number, string key, ..] when number < feed.Entries.Length => OfEntry(feed.Entries[(int)number], key, [.. path.Skip(3)]),
        ["entries", double, string, ..] => null,
        _ => throw new OutsideException(Name(path)),
    };

    /// <summary>A field as people write it, without numbers: <c>entries.title_detail.value</c>.</summary>
    public static string Name(IEnumerable<object> path) => string.Join('.', path.OfType<string>());

    private static object? OfFeed(FeedDocument feed, string key, object[] rest) => key switch
    {
        "title" or "title_detail" => Text(feed.Title, rest),
        "subtitle" or "tagline" or "description" or "subtitle_detail" or "tagline_detail" or "description_detail" => Text(feed.Subtitle, rest),
        "info" or "info_detail" => Text(feed.Info, rest),
        "link" when rest is [] => feed.Link,
        "id" or "guid" when rest is [] => feed.Id,
        "language" when rest is [] => feed.Language,
        "ttl" when rest is [] => feed.TimeToLive?.TotalMinutes.ToString("F0"),
        "published" or "published_parsed" when rest is [] => Date(feed.Published, key),
        "updated" or "modified" or "updated_parsed" or "modified_parsed" when rest is [] => Date(feed.Updated, key),
        "author" or "author_detail" or "authors" => null,
        _ => throw new OutsideException(Name(["feed", key, .. rest])),
    };

    private static object? OfEntry(FeedEntry entry, string key, object[] rest) => key switch
    {
        "title" or "title_detail" => Text(entry.Title, rest),
        "summary" or "summary_detail" => Text(entry.Summary, rest),
        // feedparser gives the content where there is no description.
        "description" or "description_detail" => Text(entry.Summary ?? entry.Content, rest),
        "content" when rest is [double and 0, ..] => Text(entry.Content, rest[1..]),
        "link" when rest is [] => entry.Link,
        "id" or "guid" when rest is [] => entry.Id,
        "published" or "published_parsed" when rest is [] => Date(entry.Published, key),
        "updated" or "modified" or "updated_parsed" or "modified_parsed" when rest is [] => Date(entry.Updated, key),
        "author" or "author_detail" or "authors" => Person(entry.Authors, key, rest),
        "source" when rest is ["title" or "title_detail", ..] => Text(entry.Source, rest[1..]),
        _ => throw new OutsideException(Name(["entries", key, .. rest])),
    };

    private static string? Text(FeedText? text, object[] rest) => rest switch
    {
        [] or ["value"] => text?.Text,
        ["language"] => text?.Language,
        _ => throw new OutsideException("*_detail." + Name(rest)),
    };

    private static string? Person(ImmutableArray<FeedPerson> people, string key, object[] rest)
    {
        var person = people.FirstOrDefault();
        if (key is "authors" && rest is [double number, ..])
        {
            person = number < people.Length ? people[(int)number] : null;
            rest = rest[1..];
        }

        return (key, rest) switch
        {
            ("author", []) => person is { Name: not null, Email: not null } ? $"{person.Name} ({person.Email})" : person?.Name ?? person?.Email,
            ("author_detail" or "authors", ["name"]) => person?.Name,
            ("author_detail" or "authors", ["email"]) => person?.Email,
            ("author_detail" or "authors", ["url" or "href"]) => person?.Url,
            ("author" or "author_detail" or "authors", _) => throw new OutsideException(key + "." + Name(rest)),
            _ => null,
        };
    }

    // As feedparser has it: what is written, or the moment in UTC as year, month, day, hour, minute, second, weekday, day of the year, 0.
    private static object? Date(WrittenDate? date, string key)
    {
        if (!key.EndsWith("_parsed", StringComparison.Ordinal)) return date?.Written;
        if (date?.Date?.Moment is not { } moment) return null;
        var utc = moment.UtcDateTime;
        double[] parts = [utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, ((int)utc.DayOfWeek + 6) % 7, utc.DayOfYear, 0];
        return parts.Select(object? (part) => part).ToList();
    }
}
