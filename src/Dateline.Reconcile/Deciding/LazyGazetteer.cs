using Dateline.Reading.Places;
using Dateline.Reading.Records.Places;

namespace Dateline.Reconcile.Deciding;

/// <summary>The gazetteer, opened only where a decision names a place that the record does not have.</summary>
public sealed class LazyGazetteer : IDisposable
{
    private readonly Lazy<Gazetteer> _gazetteer = new(() => Gazetteer.Open(Path.Combine(AppContext.BaseDirectory, "models")));

    /// <summary>The place that words name; null where none bears the name. For many threads.</summary>
    public GazetteerPlace? Find(string words) => _gazetteer.Value.PlaceNamed(words);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_gazetteer.IsValueCreated) _gazetteer.Value.Dispose();
    }
}
