using System.Buffers.Binary;

namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>
/// The weights of the linker. The file: the four bytes <c>DLNK</c>; a little-endian <c>uint16</c> version (1); a
/// <c>uint16</c> of the table's size as a power of two; a <c>float32</c> scale; then one signed byte a weight. A weight is
/// its byte times the scale.
/// </summary>
public sealed class LinkingModel
{
    private const int HeaderLength = 12;
    private const ushort FormatVersion = 1;
    private readonly sbyte[] _weights;
    private readonly float _scale;

    private LinkingModel(sbyte[] weights, float scale) => (_weights, _scale) = (weights, scale);

    /// <summary>Reads the bytes of a model file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no linking model, or of another version or size.</exception>
    public static LinkingModel Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || !bytes[..4].SequenceEqual("DLNK"u8))
            throw new InvalidDataException("not a linking model: it does not begin with DLNK");
        int version = BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]);
        if (version != FormatVersion) throw new InvalidDataException($"linking model of version {version}; this program reads {FormatVersion}");
        if (1 << BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]) != Features.TableSize || bytes.Length != HeaderLength + Features.TableSize)
            throw new InvalidDataException("linking model of another size");
        var weights = new sbyte[Features.TableSize];
        for (int i = 0; i < weights.Length; i++) weights[i] = (sbyte)bytes[HeaderLength + i];
        return new LinkingModel(weights, BinaryPrimitives.ReadSingleLittleEndian(bytes[8..]));
    }

    /// <summary>Makes a model of trained weights, rounded to steps of a 127th of the largest.</summary>
    /// <exception cref="ArgumentException">There are not as many weights as the table holds.</exception>
    public static LinkingModel Of(ReadOnlySpan<float> weights)
    {
        if (weights.Length != Features.TableSize) throw new ArgumentException("another number of weights", nameof(weights));
        float largest = 1e-6f;
        foreach (float weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        float scale = largest / 127;
        var rounded = new sbyte[weights.Length];
        for (int i = 0; i < rounded.Length; i++) rounded[i] = (sbyte)MathF.Round(weights[i] / scale);
        return new LinkingModel(rounded, scale);
    }

    /// <summary>The model as the bytes of a file.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderLength + _weights.Length];
        "DLNK"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), FormatVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(6), (ushort)int.Log2(Features.TableSize));
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(8), _scale);
        for (int i = 0; i < _weights.Length; i++) bytes[HeaderLength + i] = (byte)_weights[i];
        return bytes;
    }

    /// <summary>How well a choice fits; higher is better, 0 knows nothing.</summary>
    internal float Score(ReadOnlySpan<int> features)
    {
        int sum = 0;
        foreach (int feature in features) sum += _weights[feature];
        return sum * _scale;
    }
}
