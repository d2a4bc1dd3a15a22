using System.Buffers.Binary;

namespace Dateline.Reconcile.Actors;

/// <summary>What is written down of an actor of one report: its node and the keys it is found by.</summary>
/// <param name="Node">The node.</param>
/// <param name="Keys">All keys, the node first.</param>
internal readonly record struct ActorItem(long Node, long[] Keys)
{
    /// <summary>Reads it.</summary>
    public static ActorItem From(ReadOnlySpan<byte> bytes)
    {
        long[] keys = new long[bytes.Length / sizeof(long)];
        for (int i = 0; i < keys.Length; i++) keys[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(i * sizeof(long))..]);
        return new(keys[0], keys);
    }

    /// <summary>Writes it.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Keys.Length * sizeof(long)];
        for (int i = 0; i < Keys.Length; i++) BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), Keys[i]);
        return bytes;
    }
}
