using Dateline.Archive;
using Dateline.Intake.Polling;

namespace Dateline.Cli.Archives;

/// <summary>Remembers in the archive how far each feed was read, beside the reports that came from it.</summary>
/// <param name="archive">The archive.</param>
internal sealed class FeedMemory(IArchive archive) : IFeedMemory
{
    /// <inheritdoc/>
    public FeedState? Find(string feed)
    {
        using var view = archive.Read();
        return view.FindFeed(feed);
    }

    /// <inheritdoc/>
    public void Keep(FeedState state)
    {
        using var change = archive.Change();
        change.KeepFeed(state);
        change.Commit();
    }
}
