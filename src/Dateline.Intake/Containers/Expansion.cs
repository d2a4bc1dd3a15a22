namespace Dateline.Intake.Containers;

/// <summary>How much a source has grown while it was unpacked, all its containers together, and how much it may.</summary>
/// <remarks>
/// One count for a source and everything nested in it, so that neither small archives within archives nor members that share their bytes grow
/// without end. What may be unpacked grows with what was put in: honest text is packed some 3 to 30 times.
/// </remarks>
/// <param name="packed">How many bytes the source has, or has given so far.</param>
internal sealed class Expansion(Func<long> packed)
{
    private long _unpacked;
    private int _members;

    /// <summary>Counts bytes that were unpacked.</summary>
    /// <exception cref="ContainerException">They are more than the source may hold.</exception>
    public void Count(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > IntakeLimits.UnpackedAlways + (IntakeLimits.MostExpansion * packed()))
            throw new ContainerException($"unpacks to more than {IntakeLimits.MostExpansion} times its size: it is no honest archive");
    }

    /// <summary>Counts one more member.</summary>
    /// <exception cref="ContainerException">There are more than an archive may have.</exception>
    public void CountMember()
    {
        if (++_members > IntakeLimits.MostMembers) throw new ContainerException($"holds more than {IntakeLimits.MostMembers:N0} files, the most that are read");
    }
}
