using Dateline.Archive;

namespace Dateline.Desk.Serving;

/// <summary>Lets one change of the archive at a time through, so that people wait here in turn and not in the database.</summary>
public sealed class ChangeGate : IDisposable
{
    private readonly SemaphoreSlim _place = new(1);

    /// <summary>Does something in a change of its own; what is not committed in it is not kept.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="work">What is done.</param>
    public T Run<T>(IArchive archive, Func<IArchiveChange, T> work) => Run(() =>
    {
        using var change = archive.Change();
        return work(change);
    });

    /// <summary>Does something that makes changes itself, one after the other.</summary>
    /// <param name="work">What is done.</param>
    public T Run<T>(Func<T> work)
    {
        _place.Wait();
        try
        {
            return work();
        }
        finally
        {
            _place.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _place.Dispose();
}
