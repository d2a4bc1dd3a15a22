using System.Text.Json;
using Dateline.Intake.Formats.Feeds;
using Dateline.Intake.Formats.NewsMl;
using Dateline.Intake.Markup;

namespace Dateline.Intake.Formats.Ninjs;

/// <summary>Reads items of ninjs 1.x and 2.x, which name the same things <c>versioncreated</c> and <c>versionCreated</c>, <c>body_text</c> and <c>bodies</c>.</summary>
internal static class NinjsReader
{
    private const string Kind = "newsItem";

    /// <summary>The item and those associated with it that have a text of their own, in order.</summary>
    /// <param name="json">The item's object.</param>
    /// <param name="pointer">Its JSON Pointer.</param>
    public static IEnumerable<NewsItem> Read(JsonElement json, string pointer)
    {
        var fields = new NinjsFields(json, pointer);
        yield return Item(fields);
        foreach (var (associated, place) in fields.Objects("associations"))
        {
            // A picture's caption is no report beside the story it goes with.
            foreach (var item in Read(associated, place))
            {
                if (item.Body is not null) yield return item;
            }
        }
    }

    private static NewsItem Item(NinjsFields fields) => new()
    {
        Kind = Kind,
        Guid = fields.Text("uri"),
        Headline = Headline(fields),
        Dateline = fields.OneLine("dateline"),
        Located = fields.OneLine("located"),
        Byline = Byline.Read(fields.Text("byline") ?? fields.Text("by")),
        Body = fields.Long("body", "bodies"),
        Description = fields.Long("description", "descriptions"),
        Source = fields.NameIn("infosources") ?? fields.NameIn("infosource") ?? fields.Text("copyrightholder") ?? fields.Text("provider"),
        Language = FeedContext.Tag(fields.Text("language")),
        FirstCreated = WrittenDate.Of(fields.Text("firstcreated")),
        VersionCreated = WrittenDate.Of(fields.Text("versioncreated")),
        Embargoed = WrittenDate.Of(fields.Text("embargoed")),
        ContentCreated = WrittenDate.Of(fields.Text("contentcreated")),
        ContentModified = WrittenDate.Of(fields.Text("contentmodified")),
        Elsewhere = fields.Objects("renditions").Count(),
    };

    private static MarkedText? Headline(NinjsFields fields)
    {
        var text = fields.Long("headline", "headlines") ?? fields.Long("title", "titles");
        return text is null ? null : MarkedText.Of(string.Join(' ', text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), text.Runs[0].Pointer, null);
    }
}
