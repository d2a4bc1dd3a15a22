namespace Dateline.Archive.Graph;

/// <summary>Why two members are one, or are not.</summary>
/// <param name="Other">The other member.</param>
/// <param name="Score">How sure it is, in thousandths.</param>
/// <param name="Reason">The named rule and what it saw, for people.</param>
public readonly record struct Link(long Other, int Score, string Reason);

/// <summary>
/// Members of one space, found again by keys, joined by links, gathered in groups. What the numbers and profiles mean is the matter of
/// those who write them.
/// </summary>
public interface IGraph
{
    /// <summary>The members that have a key, ascending.</summary>
    /// <param name="key">The key.</param>
    /// <param name="most">The most to give, the latest ones, as numbers rise with the day.</param>
    IReadOnlyList<long> MembersByKey(long key, int most = int.MaxValue);

    /// <summary>The members that have a key and are next to a number: at most so many on each side of it, ascending, and itself.</summary>
    /// <remarks>What is given to one of two members is given to the other, as long as not so many stand between them.</remarks>
    IReadOnlyList<long> NeighboursByKey(long key, long member, int eachSide);

    /// <summary>How many members have the key, counted up to <paramref name="most"/>.</summary>
    int CountByKey(long key, int most);

    /// <summary>The members from one number to another, both included, ascending.</summary>
    IReadOnlyList<long> MembersBetween(long first, long last);

    /// <summary>What was written down of a member; null where it is no member.</summary>
    byte[]? Profile(long member);

    /// <summary>The group of a member: the least of its members; null where it is no member.</summary>
    long? GroupOf(long member);

    /// <summary>The members of a group, ascending.</summary>
    IReadOnlyList<long> MembersOf(long group);

    /// <summary>The links of a member, by the other one, ascending.</summary>
    IReadOnlyList<Link> LinksOf(long member);

    /// <summary>Groups in falling order of their numbers (the latest day first).</summary>
    /// <param name="after">The last of the page before; null for the first.</param>
    /// <param name="most">The most to give, from 1.</param>
    /// <param name="leastMembers">Only groups with at least so many members.</param>
    IReadOnlyList<long> Groups(long? after, int most, int leastMembers = 1);
}

/// <summary>A graph that is being changed.</summary>
public interface IGraphChange : IGraph
{
    /// <summary>Adds a member, alone in its group, or writes its profile anew where it is one.</summary>
    void Put(long member, ReadOnlySpan<byte> profile);

    /// <summary>Adds a member that is new, alone in its group, to be found by keys.</summary>
    /// <param name="member">The member; where it is there already, it gains the keys and the profile.</param>
    /// <param name="profile">What is written down of it.</param>
    /// <param name="keys">Its keys, each once.</param>
    void Put(long member, ReadOnlySpan<byte> profile, ReadOnlySpan<long> keys);

    /// <summary>Lets a member that was put be found by keys.</summary>
    void PutKeys(long member, ReadOnlySpan<long> keys);

    /// <summary>Links two members, or writes the link anew.</summary>
    void Join(long left, long right, int score, string reason);

    /// <summary>Takes the link between two members away.</summary>
    void Unjoin(long left, long right);

    /// <summary>Makes these members one group, out of whatever groups they were in; the others of those groups stay as they are.</summary>
    void SetGroup(IReadOnlyCollection<long> members);

    /// <summary>Takes a member away with its keys and links. Its group is left without it, under a new number where it was the least.</summary>
    void Remove(long member);
}
