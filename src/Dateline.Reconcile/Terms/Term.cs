using System.Buffers.Binary;

namespace Dateline.Reconcile.Terms;

/// <summary>What a term is.</summary>
[Flags]
internal enum TermKinds : byte
{
    /// <summary>A word like any other.</summary>
    None = 0,

    /// <summary>Mostly written with a capital: part of a name.</summary>
    Name = 1,

    /// <summary>A number in digits.</summary>
    Number = 2,

    /// <summary>It stands in the first words of the report.</summary>
    Lead = 4,

    /// <summary>Two words that follow each other.</summary>
    Pair = 8,
}

/// <summary>A term of a text with its weight there.</summary>
/// <param name="Hash">The hash of the stem, or of both.</param>
/// <param name="Weight">The weight, in quarters, 1 to 255.</param>
/// <param name="Kinds">What it is.</param>
internal readonly record struct Term(uint Hash, byte Weight, TermKinds Kinds)
{
    /// <summary>The bytes of a term.</summary>
    public const int Size = 6;

    /// <summary>Writes it.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Hash);
        (bytes[4], bytes[5]) = (Weight, (byte)Kinds);
    }

    /// <summary>The term again.</summary>
    public static Term Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt32LittleEndian(bytes), bytes[4], (TermKinds)bytes[5]);
}
