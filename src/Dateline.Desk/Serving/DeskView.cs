using Dateline.Archive;

namespace Dateline.Desk.Serving;

/// <summary>The archive as it stood when a request first looked at it; opened once for each request, closed with it.</summary>
/// <param name="archive">The archive.</param>
/// <param name="gate">Bounds how many are open.</param>
public sealed class DeskView(IArchive archive, ViewGate gate) : IDisposable
{
    private IArchiveView? _view;

    /// <summary>The archive.</summary>
    public IArchive Archive => archive;

    /// <summary>The view.</summary>
    public IArchiveView View
    {
        get
        {
            if (_view is not null) return _view;
            gate.Enter();
            return Open();
        }
    }

    /// <summary>Opens the view, waiting for it without holding a thread.</summary>
    public async Task OpenAsync(CancellationToken stop)
    {
        if (_view is not null) return;
        await gate.EnterAsync(stop);
        Open();
    }

    /// <summary>Closes the view, so that the next look sees what was changed since.</summary>
    public void Renew() => Dispose();

    private IArchiveView Open()
    {
        try
        {
            return _view = archive.Read();
        }
        catch
        {
            gate.Leave();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_view is null) return;
        _view.Dispose();
        _view = null;
        gate.Leave();
    }
}
