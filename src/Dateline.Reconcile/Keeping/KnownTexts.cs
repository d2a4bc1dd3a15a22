using Dateline.Archive;

namespace Dateline.Reconcile.Keeping;

/// <summary>Tells the threads that read which texts need no reading, as the archive has them.</summary>
/// <remarks>It may be a little behind; the writer looks again. A view held for long would keep the write-ahead log from being emptied.</remarks>
public sealed class KnownTexts(IArchive archive) : IDisposable
{
    private readonly Lock _gate = new();
    private IArchiveView? _view;

    /// <summary>The report with this text; null where none was kept a moment ago.</summary>
    public KeptReport? Find(TextHash hash)
    {
        lock (_gate)
        {
            _view ??= archive.Read();
            return _view.FindReport(hash);
        }
    }

    /// <summary>Looks at the archive as it stands now from the next question on.</summary>
    public void Renew()
    {
        lock (_gate)
        {
            _view?.Dispose();
            _view = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Renew();
}
