namespace Dateline.Reconcile.Grouping;

/// <summary>How the members of a space are written down, which of them are compared, and how alike two of them are.</summary>
/// <typeparam name="T">What is written down of a member.</typeparam>
internal abstract class Kinship<T>
    where T : class
{
    /// <summary>How much is enough for two members to be compared.</summary>
    public const int Enough = 2;

    /// <summary>The profile of a member from its bytes.</summary>
    public abstract T Read(ReadOnlySpan<byte> bytes);

    /// <summary>The profile as bytes.</summary>
    public abstract byte[] Write(T profile);

    /// <summary>The keys under which members are found that may be one with this one; a function of the profile.</summary>
    public abstract IReadOnlyList<long> KeysOf(T profile);

    /// <summary>How much it says that two members are near each other under a key; they are compared where it comes to <see cref="Enough"/>.</summary>
    public virtual int WeightOf(long key) => Enough;

    /// <summary>How sure it is that two are one, in thousandths, and the reason in words; the same whichever comes first.</summary>
    public abstract (int Score, string Reason) Compare(long left, T one, long right, T other);

    /// <summary>Members to compare with, besides those found by keys; those for which <see cref="AreBound"/> holds.</summary>
    public virtual IEnumerable<long> Bound(long member) => [];

    /// <summary>Whether two members are compared whatever their keys.</summary>
    public virtual bool AreBound(long left, long right) => false;
}
