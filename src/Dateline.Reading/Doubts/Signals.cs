namespace Dateline.Reading.Doubts;

/// <summary>What is looked at to tell how sure an item is: reasons for doubt, which hold or not, and numbers, which nobody is shown.</summary>
internal sealed class Signals
{
    private readonly List<(string Name, double Value)> _all = [];

    /// <summary>All that hold, with their values; a doubt has 1.</summary>
    public IReadOnlyList<(string Name, double Value)> All => _all;

    /// <summary>Notes a reason for doubt where it holds.</summary>
    public void Doubt(string name, bool holds)
    {
        if (holds) _all.Add((name, 1));
    }

    /// <summary>Notes a number, about 0 to 1.</summary>
    public void Number(string name, double value) => _all.Add((name, value));

    /// <summary>Forgets all, for the next item.</summary>
    public void Clear() => _all.Clear();
}
