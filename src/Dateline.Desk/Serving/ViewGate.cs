namespace Dateline.Desk.Serving;

/// <summary>Lets so many requests at once into the archive as there is use for: others wait, and memory stays bounded.</summary>
public sealed class ViewGate : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(4, Environment.ProcessorCount * 2));

    /// <summary>Waits for a place.</summary>
    public void Enter() => _places.Wait();

    /// <summary>Waits for a place without holding a thread, which those who have one may need to come to their end.</summary>
    public Task EnterAsync(CancellationToken stop) => _places.WaitAsync(stop);

    /// <summary>Gives the place back.</summary>
    public void Leave() => _places.Release();

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
