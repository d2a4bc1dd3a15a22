using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Archive.Records;

/// <summary>Turns records and texts into few bytes and back.</summary>
/// <remarks>
/// The bytes are JSON by the names of the fields in the code, in Brotli (RFC 7932). The report and the reader are kept apart from it. A field that
/// a later version adds takes its default when an older record is opened; fields are not renamed.
/// </remarks>
internal static class RecordCodec
{
    private const int Quality = 2;
    private const int Window = 18;

    /// <summary>A record without its report and reader, as bytes.</summary>
    public static byte[] Encode(Record record) => Compress(JsonSerializer.SerializeToUtf8Bytes(record, RecordContract.Options));

    /// <summary>The record again.</summary>
    /// <param name="bytes">What <see cref="Encode"/> gave, from this version or an older one.</param>
    /// <param name="report">The report.</param>
    /// <param name="reader">The reader that made it.</param>
    /// <exception cref="InvalidDataException">The bytes are none of a record.</exception>
    public static Record Decode(ReadOnlySpan<byte> bytes, Report report, ReaderVersion reader)
    {
        try
        {
            var record = JsonSerializer.Deserialize<Record>(Decompress(bytes), RecordContract.Options) ?? throw new InvalidDataException("A record is null.");
            return record with { Report = report, Reader = reader };
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"The bytes are no record: {broken.Message}", broken);
        }
    }

    /// <summary>A text as bytes.</summary>
    public static byte[] EncodeText(string text) => Compress(Encoding.UTF8.GetBytes(text));

    /// <summary>The text again.</summary>
    /// <exception cref="InvalidDataException">The bytes are none of a text.</exception>
    public static string DecodeText(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(Decompress(bytes));

    // The length comes first, so that opening needs one buffer.
    private static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        byte[] packed = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        BitConverter.TryWriteBytes(packed, plain.Length);
        if (!BrotliEncoder.TryCompress(plain, packed.AsSpan(sizeof(int)), out int written, Quality, Window))
            throw new InvalidOperationException("The buffer was too small.");
        return packed[..(sizeof(int) + written)];
    }

    private static byte[] Decompress(ReadOnlySpan<byte> packed)
    {
        int length = packed.Length < sizeof(int) ? -1 : BitConverter.ToInt32(packed);
        if (length < 0) throw new InvalidDataException("The bytes are cut off.");
        byte[] plain = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed[sizeof(int)..], plain, out int written) || written != length)
            throw new InvalidDataException("The bytes are damaged.");
        return plain;
    }
}
