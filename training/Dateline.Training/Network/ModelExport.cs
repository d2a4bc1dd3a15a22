using System.Runtime.InteropServices;
using Dateline.Language.Inputs;
using Dateline.Language.Models;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <summary>Writes a trained network as the reader maps it: tables as 8-bit integers with a scale a row, matrices with a scale a column, the rest as it is.</summary>
internal static class ModelExport
{
    public static void Write(string path, Weights weights, Vocabulary vocabulary, uint[] lexicon)
    {
        var shape = weights.Shape;
        var (words, wordScales) = Quantise(weights.Words, shape.WordWidth);
        var (pieces, pieceScales) = Quantise(weights.Pieces, shape.PieceWidth);
        var (dense, matrices) = Part(weights);
        int[] sizes =
        [
            shape.WordRows, shape.WordWidth, shape.PieceRows, shape.PieceWidth, shape.CircumstanceWidth, shape.Layers, shape.Heads.Length,
            .. shape.Heads.SelectMany(h => new[] { h.Labels, h.Layer, h.Chained ? 1 : 0 }),
        ];
        ModelFile.Write(path,
        [
            ("shape", Bytes<int>(sizes)), ("forms", Bytes<uint>(Forms(vocabulary))), ("lexicon", Bytes<uint>(lexicon)), ("words", Bytes<sbyte>(words)), ("wordScales", Bytes<float>(wordScales)),
            ("pieces", Bytes<sbyte>(pieces)), ("pieceScales", Bytes<float>(pieceScales)), ("dense", Bytes<float>(dense)),
            ("weights", Bytes<sbyte>([.. matrices.Weights])), ("scales", Bytes<float>([.. matrices.Scales])), ("offsets", Bytes<int>([.. matrices.Offsets])),
        ]);
    }

    /// <summary>Parts the dense weights into what stays as it is and the matrices, both in the order of layers, then heads.</summary>
    private static (float[] Dense, (List<sbyte> Weights, List<float> Scales, List<int> Offsets) Matrices) Part(Weights weights)
    {
        var shape = weights.Shape;
        var (bytes, scales, offsets) = (new List<sbyte>(), new List<float>(), new List<int>());
        var dense = new List<float>(weights.Dense[..shape.LayerWeights[0]]);
        dense.AddRange(weights.Dense.AsSpan(shape.LayerWeights[0], (shape.Width - shape.CircumstanceWidth) * 6 * shape.Half));
        dense.AddRange(CircumstanceProducts(weights));
        for (int l = 0; l < shape.Layers; l++)
        {
            if (l > 0) ByteMatrix.Lay(weights.Dense.AsSpan(shape.LayerWeights[l], shape.Width * 6 * shape.Half), shape.Width, bytes, scales, offsets);
            dense.AddRange(weights.Dense.AsSpan(shape.LayerGates[l], 2 * RecurrentLayer.GateParameters * shape.Half));
        }

        for (int h = 0; h < shape.Heads.Length; h++)
        {
            ByteMatrix.Lay(weights.Dense.AsSpan(shape.HeadWeights[h], shape.Width * shape.Heads[h].Columns), shape.Width, bytes, scales, offsets);
            dense.AddRange(weights.Dense.AsSpan(shape.HeadBiases[h], (h + 1 < shape.Heads.Length ? shape.HeadWeights[h + 1] : shape.DenseCount) - shape.HeadBiases[h]));
        }

        return ([.. dense], (bytes, scales, offsets));
    }

    /// <summary>What the first layer's matrix makes of each circumstance: the last of its rows are theirs.</summary>
    private static float[] CircumstanceProducts(Weights weights)
    {
        var shape = weights.Shape;
        int columns = 6 * shape.Half, width = shape.CircumstanceWidth;
        var rows = weights.Dense.AsSpan(shape.LayerWeights[0] + ((shape.Width - width) * columns), width * columns);
        var products = new float[TokenInputs.CircumstanceRows * columns];
        for (int c = 0; c < TokenInputs.CircumstanceRows; c++)
            for (int j = 0; j < columns; j++)
                for (int k = 0; k < width; k++) products[(c * columns) + j] += weights.Dense[(c * width) + k] * rows[(k * columns) + j];
        return products;
    }

    /// <summary>Rounds the tables as <see cref="Write"/> does, so that what is measured is what ships.</summary>
    public static void Round(Weights weights)
    {
        Round(weights.Words, weights.Shape.WordWidth);
        Round(weights.Pieces, weights.Shape.PieceWidth);
    }

    private static void Round(float[] table, int width)
    {
        var (values, scales) = Quantise(table, width);
        for (int i = 0; i < table.Length; i++) table[i] = values[i] * scales[i / width];
    }

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static uint[] Forms(Vocabulary vocabulary) =>
        FormTable.Lay([.. Enumerable.Range(1, vocabulary.Forms.Count - 1).Select(row => KeyValuePair.Create(vocabulary.Forms[row], (uint)row))]);

    private static (sbyte[] Values, float[] Scales) Quantise(float[] table, int width)
    {
        var values = new sbyte[table.Length];
        var scales = new float[table.Length / width];
        for (int row = 0; row < scales.Length; row++)
        {
            var from = table.AsSpan(row * width, width);
            float largest = System.Numerics.Tensors.TensorPrimitives.MaxMagnitude<float>(from);
            float scale = scales[row] = MathF.Abs(largest) / 127;
            if (scale == 0) continue;
            for (int k = 0; k < width; k++) values[(row * width) + k] = (sbyte)Math.Clamp(MathF.Round(from[k] / scale), -127, 127);
        }

        return (values, scales);
    }
}
