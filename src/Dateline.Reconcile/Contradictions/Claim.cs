using System.Buffers.Binary;
using Dateline.Reading.Quantities;
using Dateline.Text;

namespace Dateline.Reconcile.Contradictions;

/// <summary>What two reports may say differently of a happening. The numbers are written in archives: never reuse one.</summary>
public enum ClaimField
{
    /// <summary>How many died.</summary>
    Killed = 0,

    /// <summary>How many were hurt.</summary>
    Injured = 1,

    /// <summary>How many are missing.</summary>
    Missing = 2,

    /// <summary>How many had to leave.</summary>
    Displaced = 3,

    /// <summary>How many were taken.</summary>
    Abducted = 4,

    /// <summary>How many are held.</summary>
    Detained = 5,

    /// <summary>How many were saved.</summary>
    Rescued = 6,

    /// <summary>How many were struck in another way.</summary>
    Affected = 7,

    /// <summary>The day.</summary>
    Date = 20,

    /// <summary>The place.</summary>
    Place = 21,

    /// <summary>Who did it.</summary>
    Attackers = 22,

    /// <summary>Who gives another account.</summary>
    DisputedBy = 23,

    /// <summary>Whether it took place.</summary>
    Status = 24,
}

/// <summary>One thing that a report says of a happening, in few bytes.</summary>
/// <param name="Field">Of what.</param>
/// <param name="Value">A count, or the number of a status.</param>
/// <param name="High">The high end of a count; the value where it is no range.</param>
/// <param name="Bound">How a count bounds.</param>
/// <param name="By">A hash of the name of who counts, attacks or disputes; 0 for the report itself.</param>
/// <param name="Passage">The passage that says it.</param>
internal readonly record struct Claim(ClaimField Field, long Value, long High, Bound Bound, uint By, Span Passage)
{
    /// <summary>The bytes of a claim.</summary>
    public const int Size = 30;

    /// <summary>Writes it.</summary>
    public void Write(Span<byte> bytes)
    {
        (bytes[0], bytes[1]) = ((byte)Field, (byte)Bound);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[2..], Value);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[10..], High);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[18..], By);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[22..], Passage.Start);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[26..], Passage.End);
    }

    /// <summary>The claim again.</summary>
    public static Claim Read(ReadOnlySpan<byte> bytes) => new(
        (ClaimField)bytes[0], BinaryPrimitives.ReadInt64LittleEndian(bytes[2..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[10..]), (Bound)bytes[1],
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[18..]), new(BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[26..])));

    /// <summary>Whether two counts can both be right.</summary>
    public bool Agrees(Claim other)
    {
        var (low, high) = Range(this);
        var (otherLow, otherHigh) = Range(other);
        return low <= otherHigh && otherLow <= high;
    }

    // "About" may be a tenth off.
    private static (long Low, long High) Range(Claim claim) => claim.Bound switch
    {
        Bound.AtLeast => (claim.Value, long.MaxValue),
        Bound.AtMost => (0, claim.High),
        Bound.About => (claim.Value - (claim.Value / 10), claim.High + (claim.High / 10)),
        _ => (claim.Value, claim.High),
    };
}
