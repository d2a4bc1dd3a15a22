namespace Dateline.Training.Measures;

/// <summary>Counts of what was found, what is right and what there is, by measure.</summary>
internal sealed class RecordTally
{
    private readonly Dictionary<string, (int Hits, int Read, int Gold)> _kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Right, int All)> _fields = new(StringComparer.Ordinal);

    /// <summary>The fields that were counted, by name.</summary>
    public IEnumerable<string> Fields => _fields.Keys;

    /// <summary>Adds to a measure of items.</summary>
    public void Add(string kind, int hits, int read, int gold)
    {
        var sum = Of(kind);
        _kinds[kind] = (sum.Hits + hits, sum.Read + read, sum.Gold + gold);
    }

    /// <summary>Counts one field of an item that was found.</summary>
    public void Field(string name, bool right)
    {
        var (count, all) = _fields.GetValueOrDefault(name);
        _fields[name] = (count + (right ? 1 : 0), all + 1);
    }

    /// <summary>The counts of a measure of items.</summary>
    public (int Hits, int Read, int Gold) Of(string kind) => _kinds.GetValueOrDefault(kind);

    /// <summary>The counts of a field.</summary>
    public (int Right, int All) FieldOf(string name) => _fields[name];

    /// <summary>Precision, recall and their harmonic mean, of 1.</summary>
    public (double P, double R, double F1) Score(string kind)
    {
        var (hits, read, gold) = Of(kind);
        double p = read == 0 ? 0 : (double)hits / read, r = gold == 0 ? 0 : (double)hits / gold;
        return (p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
    }
}
