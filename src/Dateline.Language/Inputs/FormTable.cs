namespace Dateline.Language.Inputs;

/// <summary>
/// Numbers of words by the hash of their folded form: an open table of (fingerprint, number) pairs of uint32 whose count is a power of two, in
/// place in the model file. A word that is not in it is taken for one that is with a chance of about one in four thousand million.
/// </summary>
public sealed unsafe class FormTable
{
    private readonly uint* _pairs;
    private readonly uint _mask;

    /// <summary>Reads a table in place.</summary>
    /// <param name="pairs">The pairs; they must outlive the table and stay where they are.</param>
    /// <param name="count">How many pairs there are, a power of two; at least one is empty (number 0).</param>
    public FormTable(uint* pairs, int count)
    {
        if (count <= 0 || (count & (count - 1)) != 0) throw new ArgumentException("The number of pairs must be a power of two.", nameof(count));
        _pairs = pairs;
        _mask = (uint)count - 1;
    }

    /// <summary>The number of a folded form; 0 where it is not in the table.</summary>
    /// <param name="form">Its hash by <see cref="WordForm.Hash"/>.</param>
    public uint this[ulong form]
    {
        get
        {
            uint print = Fingerprint(form);
            for (uint slot = (uint)form & _mask; ; slot = (slot + 1) & _mask)
            {
                uint number = _pairs[(2 * slot) + 1];
                if (number == 0 || _pairs[2 * slot] == print) return number;
            }
        }
    }

    /// <summary>Lays entries, whose numbers are not 0, out as a table of twice as many pairs or more.</summary>
    public static uint[] Lay(IReadOnlyCollection<KeyValuePair<ulong, uint>> entries)
    {
        uint slots = System.Numerics.BitOperations.RoundUpToPowerOf2(((uint)entries.Count * 2) + 1);
        var pairs = GC.AllocateArray<uint>((int)(2 * slots), pinned: true);
        foreach (var (form, number) in entries)
        {
            uint slot = (uint)form & (slots - 1);
            while (pairs[(2 * slot) + 1] != 0) slot = (slot + 1) & (slots - 1);
            pairs[2 * slot] = Fingerprint(form);
            pairs[(2 * slot) + 1] = number;
        }

        return pairs;
    }

    // The part of a form's hash that tells forms of one slot apart.
    private static uint Fingerprint(ulong form) => (uint)(form >> 32);
}
