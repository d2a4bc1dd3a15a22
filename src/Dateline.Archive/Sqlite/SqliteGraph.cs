using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Dateline.Archive.Graph;

namespace Dateline.Archive.Sqlite;

/// <summary>The graph of one space in its three tables.</summary>
internal sealed class SqliteGraph(Statements statements, Space space) : IGraphChange
{
    private readonly long _space = (long)space;

    /// <inheritdoc/>
    public IReadOnlyList<long> MembersByKey(long key, int most = int.MaxValue)
    {
        var members = statements.Numbers("SELECT member FROM keys WHERE space = $1 AND key = $2 ORDER BY member DESC LIMIT $3", _space, key, (long)most);
        members.Reverse();
        return members;
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> NeighboursByKey(long key, long member, int eachSide)
    {
        var members = statements.Numbers("SELECT member FROM keys WHERE space = $1 AND key = $2 AND member < $3 ORDER BY member DESC LIMIT $4", _space, key, member, (long)eachSide);
        members.Reverse();
        members.AddRange(statements.Numbers("SELECT member FROM keys WHERE space = $1 AND key = $2 AND member >= $3 ORDER BY member LIMIT $4", _space, key, member, eachSide + 1L));
        return members;
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> MembersBetween(long first, long last) =>
        statements.Numbers("SELECT member FROM members WHERE space = $1 AND member BETWEEN $2 AND $3 ORDER BY member", _space, first, last);

    /// <inheritdoc/>
    public int CountByKey(long key, int most) =>
        (int)statements.Number("SELECT count(*) FROM (SELECT 1 FROM keys WHERE space = $1 AND key = $2 LIMIT $3)", _space, key, (long)most)!;

    /// <inheritdoc/>
    public byte[]? Profile(long member) => (byte[]?)statements.Value("SELECT profile FROM members WHERE space = $1 AND member = $2", _space, member);

    /// <inheritdoc/>
    public long? GroupOf(long member) => statements.Number("SELECT grp FROM members WHERE space = $1 AND member = $2", _space, member);

    /// <inheritdoc/>
    public IReadOnlyList<long> MembersOf(long group)
    {
        // Most members are alone in their group, so the index holds only those that follow another.
        var members = statements.Numbers("SELECT member FROM members WHERE space = $1 AND grp = $2 AND grp <> member ORDER BY member", _space, group);
        if (GroupOf(group) == group) members.Insert(0, group);
        return members;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Link> LinksOf(long member)
    {
        using var rows = statements.Query("SELECT other, score, reason FROM links WHERE space = $1 AND member = $2 ORDER BY other", _space, member);
        var links = new List<Link>();
        while (rows.Read()) links.Add(new(rows.GetInt64(0), rows.GetInt32(1), rows.GetString(2)));
        return links;
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> Groups(long? after, int most, int leastMembers = 1) => leastMembers <= 1
        ? statements.Numbers(
            "SELECT member FROM members WHERE space = $1 AND grp = member AND member < $2 ORDER BY member DESC LIMIT $3", _space, after ?? long.MaxValue, (long)most)
        : statements.Numbers(
            "SELECT grp FROM members WHERE space = $1 AND grp <> member AND grp < $2 GROUP BY grp HAVING count(*) + 1 >= $3 ORDER BY grp DESC LIMIT $4",
            _space, after ?? long.MaxValue, (long)leastMembers, (long)most);

    /// <inheritdoc/>
    public void Put(long member, ReadOnlySpan<byte> profile) => statements.Run(
        "INSERT INTO members (space, member, grp, profile) VALUES ($1, $2, $2, $3) ON CONFLICT DO UPDATE SET profile = excluded.profile", _space, member, profile.ToArray());

    /// <inheritdoc/>
    public void Put(long member, ReadOnlySpan<byte> profile, ReadOnlySpan<long> keys)
    {
        byte[] written = MemoryMarshal.AsBytes(keys).ToArray();
        if (statements.Run("INSERT INTO members (space, member, grp, profile, keys) VALUES ($1, $2, $2, $3, $4) ON CONFLICT DO NOTHING", _space, member, profile.ToArray(), written) == 0)
        {
            Put(member, profile);
            PutKeys(member, keys);
            return;
        }

        foreach (long key in keys) statements.Run("INSERT INTO keys (space, key, member) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", _space, key, member);
    }

    /// <inheritdoc/>
    public void PutKeys(long member, ReadOnlySpan<long> keys)
    {
        byte[] written = new byte[keys.Length * sizeof(long)];
        int length = 0;
        foreach (long key in keys)
        {
            if (statements.Run("INSERT INTO keys (space, key, member) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", _space, key, member) == 0) continue;
            BinaryPrimitives.WriteInt64LittleEndian(written.AsSpan(length), key);
            length += sizeof(long);
        }

        if (length > 0) statements.Run("UPDATE members SET keys = CAST(keys || $3 AS BLOB) WHERE space = $1 AND member = $2", _space, member, written[..length]);
    }

    /// <inheritdoc/>
    public void Join(long left, long right, int score, string reason)
    {
        const string Insert = "INSERT INTO links (space, member, other, score, reason) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO UPDATE SET score = excluded.score, reason = excluded.reason";
        statements.Run(Insert, _space, left, right, (long)score, reason);
        statements.Run(Insert, _space, right, left, (long)score, reason);
    }

    /// <inheritdoc/>
    public void Unjoin(long left, long right)
    {
        const string Delete = "DELETE FROM links WHERE space = $1 AND member = $2 AND other = $3";
        statements.Run(Delete, _space, left, right);
        statements.Run(Delete, _space, right, left);
    }

    /// <inheritdoc/>
    public void SetGroup(IReadOnlyCollection<long> members)
    {
        var together = new SortedSet<long>(members);
        var emptied = new SortedSet<long>();
        foreach (long member in together)
        {
            if (GroupOf(member) is { } group) emptied.Add(group);
        }

        foreach (long group in emptied) Rename(group, [.. MembersOf(group).Where(member => !together.Contains(member))]);
        Rename(together.Min, together);
    }

    /// <inheritdoc/>
    public void Remove(long member)
    {
        if (GroupOf(member) is not { } group) return;
        foreach (var link in LinksOf(member)) statements.Run("DELETE FROM links WHERE space = $1 AND member = $2 AND other = $3", _space, link.Other, member);
        statements.Run("DELETE FROM links WHERE space = $1 AND member = $2", _space, member);
        foreach (long key in KeysOf(member)) statements.Run("DELETE FROM keys WHERE space = $1 AND key = $2 AND member = $3", _space, key, member);
        statements.Run("DELETE FROM members WHERE space = $1 AND member = $2", _space, member);
        if (group == member) Rename(group, [.. MembersOf(group)]);
    }

    private long[] KeysOf(long member) => statements.Value("SELECT keys FROM members WHERE space = $1 AND member = $2", _space, member) is byte[] keys
        ? MemoryMarshal.Cast<byte, long>(keys).ToArray()
        : [];

    // Every group is called by its least member.
    private void Rename(long group, SortedSet<long> members)
    {
        if (members.Count == 0) return;
        long name = members.Min;
        foreach (long member in members)
            statements.Run("UPDATE members SET grp = $3 WHERE space = $1 AND member = $2 AND grp <> $3", _space, member, name);
    }
}
