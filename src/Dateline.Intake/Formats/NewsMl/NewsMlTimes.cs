namespace Dateline.Intake.Formats.NewsMl;

/// <summary>Which of an item's times is which of a report's.</summary>
internal static class NewsMlTimes
{
    /// <summary>
    /// When the item became news: its first version, else when its content or this version was made; the end of the embargo where that
    /// is later, because the text was written for that day.
    /// </summary>
    public static NewsDate? Published(NewsItem item)
    {
        var made = item.FirstCreated?.Date ?? item.ContentCreated?.Date ?? item.VersionCreated?.Date;
        return item.Embargoed?.Date is { Moment: { } end } embargo && (made is not { } day || day.Day < embargo.Day || day.Moment < end) ? embargo : made;
    }

    /// <summary>When it was last changed, where that is after it was published.</summary>
    public static DateTimeOffset? Modified(NewsItem item, NewsDate? published)
    {
        var changed = item.ContentModified?.Date?.Moment ?? item.VersionCreated?.Date?.Moment;
        return changed > published?.Moment ? changed : null;
    }
}
