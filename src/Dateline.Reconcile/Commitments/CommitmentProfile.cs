using System.Buffers.Binary;
using Dateline.Reading;
using Dateline.Reading.Records.Commitments;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;
using Dateline.Reconcile.Terms;
using Dateline.Text;

namespace Dateline.Reconcile.Commitments;

/// <summary>A commitment in few bytes: who gives, who receives, how much, what, told when.</summary>
/// <param name="Givers">Hashes of the names of those who give.</param>
/// <param name="Recipients">Those of the recipients.</param>
/// <param name="Amount">The money in whole units; null where none is said.</param>
/// <param name="Currency">A hash of the currency; 0 where it is not said.</param>
/// <param name="Kind">What it consists of.</param>
/// <param name="Told">The days on which its report may have been written.</param>
/// <param name="Items">The words that say what is given, by hash.</param>
internal sealed record CommitmentProfile(uint[] Givers, uint[] Recipients, long? Amount, uint Currency, CommitmentKind Kind, DayRange Told, uint[] Items)
{
    private const int MostNames = 8, MostWords = 12, Head = 8 + 4 + 1 + 8 + 3;

    /// <summary>The profile of a commitment.</summary>
    public static CommitmentProfile Of(Record record, Commitment commitment)
    {
        var money = commitment.Amount?.Value.Money;
        return new(
            Names(record, commitment.Givers), Names(record, commitment.Recipients), money is { } sum ? (long)Math.Clamp(sum.Value, 0, long.MaxValue / 2) : null,
            money?.Currency is { } currency ? Stem.Hash(currency) : 0, commitment.Kind.Value, DayRange.Of(record.Published.Value), Words(record, commitment.Items));
    }

    /// <summary>The profile again.</summary>
    public static CommitmentProfile From(ReadOnlySpan<byte> bytes)
    {
        long amount = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        int givers = bytes[21], recipients = bytes[22];
        var rest = bytes[Head..];
        uint[] all = new uint[rest.Length / sizeof(uint)];
        for (int i = 0; i < all.Length; i++) all[i] = BinaryPrimitives.ReadUInt32LittleEndian(rest[(i * sizeof(uint))..]);
        return new(
            all[..givers], all[givers..(givers + recipients)], amount < 0 ? null : amount, BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]), (CommitmentKind)bytes[12],
            new(BinaryPrimitives.ReadInt32LittleEndian(bytes[13..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[17..])), all[(givers + recipients)..]);
    }

    /// <summary>The profile as bytes.</summary>
    public byte[] ToBytes()
    {
        uint[] all = [.. Givers, .. Recipients, .. Items];
        byte[] bytes = new byte[Head + (all.Length * sizeof(uint))];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Amount ?? -1);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Currency);
        bytes[12] = (byte)Kind;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(13), Told.First);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(17), Told.Last);
        (bytes[21], bytes[22]) = ((byte)Givers.Length, (byte)Recipients.Length);
        for (int i = 0; i < all.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Head + (i * sizeof(uint))), all[i]);
        return bytes;
    }

    private static uint[] Names(Record record, IEnumerable<ActorReference> names) => [.. names.Take(MostNames).Select(name => NameHash(FigurePoints.NameOf(record, name))).Distinct().Order()];

    private static uint NameHash(string name) => Stem.Hash(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);

    private static uint[] Words(Record record, Span? items)
    {
        if (items is not { } span) return [];
        var words = new SortedSet<uint>();
        var scan = new WordScan(span.Of(record.Report.Text));
        while (words.Count < MostWords && scan.Next())
        {
            uint hash = Stem.Hash(scan.Word);
            if (scan.Kind != WordKind.Number && TermWeights.Shipped[hash] > 2) words.Add(hash);
        }

        return [.. words];
    }
}
