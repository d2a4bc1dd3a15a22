using System.IO.Compression;

namespace Dateline.Intake.Bytes;

/// <summary>Undoes the content encodings of HTTP: gzip, deflate and br, one over the other, no further than a bound.</summary>
internal static class ContentDecoding
{
    private const int MostLayers = 3;

    /// <summary>All that the bytes stand for; null where that is more than <paramref name="most"/> bytes.</summary>
    /// <param name="bytes">The encoded bytes.</param>
    /// <param name="encodings">The value of Content-Encoding; null where there is none. Bytes that plainly are not in it are taken as they are.</param>
    /// <param name="most">The most bytes wanted.</param>
    /// <exception cref="InvalidDataException">The bytes are broken, or in an encoding that is not known.</exception>
    public static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> bytes, string? encodings, int most)
    {
        string[] layers = (encodings ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (layers.Length > MostLayers) throw new InvalidDataException($"is packed {layers.Length} times over");
        for (int i = layers.Length - 1; i >= 0; i--)
        {
            if (Unpack(bytes, layers[i].ToLowerInvariant()) is not { } unpacked) continue;
            using (unpacked)
            {
                if (ReadAll(unpacked, most) is not { } all) return null;
                bytes = all;
            }
        }

        return bytes.Length > most ? null : bytes;
    }

    private static ReadOnlyMemory<byte>? ReadAll(Stream unpacked, int most)
    {
        try
        {
            return WholeSource.Read(unpacked, most);
        }
        catch (InvalidOperationException failure)
        {
            // So Brotli says that its data is broken.
            throw new InvalidDataException(failure.Message, failure);
        }
    }

    private static Stream? Unpack(ReadOnlyMemory<byte> bytes, string encoding)
    {
        var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var start = bytes.Span;
        return encoding switch
        {
            "identity" or "none" => null,
            // Archives often keep the header and not the encoding.
            "gzip" or "x-gzip" => start is [0x1F, 0x8B, ..] ? new GZipStream(stream, CompressionMode.Decompress) : null,
            // "deflate" is zlib by the standard, and bare deflate by some servers.
            "deflate" => start is [0x78, ..] ? new ZLibStream(stream, CompressionMode.Decompress) : new DeflateStream(stream, CompressionMode.Decompress),
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"is packed in a way that is not known, {encoding}"),
        };
    }
}
