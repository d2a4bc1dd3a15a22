using System.Runtime.Intrinsics.X86;
using Dateline.Language.Network;

namespace Dateline.Language.Tests.Network;

public unsafe class ByteKernelTests
{
    [Theory]
    [InlineData(4, 1)]
    [InlineData(192, 2)]
    [InlineData(196, 3)]
    public void Every_way_of_summing_gives_the_same_whole_numbers(int inner, int seed)
    {
        var random = new Random(seed);
        byte[] rows = new byte[ByteKernel.Tile * inner];
        sbyte[] weights = new sbyte[inner * Kernel.Lane];
        random.NextBytes(rows);
        foreach (ref sbyte weight in weights.AsSpan()) weight = (sbyte)random.Next(-127, 128);

        // The largest sums there can be, of either sign, on the first row.
        rows.AsSpan(0, inner).Fill(255);
        for (int k = 0; k < inner; k++)
        {
            weights[ByteMatrix.Position(k, 0, inner)] = 127;
            weights[ByteMatrix.Position(k, 1, inner)] = -127;
        }

        int[] expected = [.. Enumerable.Range(0, ByteKernel.Tile * Kernel.Lane).Select(i =>
            Enumerable.Range(0, inner).Sum(k => rows[(i / Kernel.Lane * inner) + k] * weights[ByteMatrix.Position(k, i % Kernel.Lane, inner)]))];
        fixed (byte* left = rows)
        fixed (sbyte* block = weights)
        {
            int[] sums = new int[expected.Length];
            fixed (int* into = sums) ByteKernel.SumAnywhere(left, inner, block, into);
            Assert.Equal(expected, sums);
            Array.Clear(sums);
            fixed (int* into = sums) if (Avx2.IsSupported) ByteKernel.SumAvx2(left, inner, block, into);
            if (Avx2.IsSupported) Assert.Equal(expected, sums);
        }
    }

    [Theory]
    [InlineData(1, 16)]
    [InlineData(6, 48)]
    [InlineData(20, 32)]
    public void Products_made_in_registers_are_those_made_in_steps_to_the_last_bit(int count, int columns)
    {
        if (!AvxVnni.IsSupported) return;
        const int Inner = 64;
        int padded = (count + ByteKernel.Tile - 1) / ByteKernel.Tile * ByteKernel.Tile;
        var random = new Random(count);
        byte[] rows = new byte[padded * Inner];
        random.NextBytes(rows);
        float[] biases = Numbers(columns, 3), rowScales = Numbers(padded, 4), expected = new float[padded * columns], product = new float[padded * columns];
        var (weights, scales, offsets) = (new List<sbyte>(), new List<float>(), new List<int>());
        ByteMatrix.Lay(Numbers(Inner * columns, 2), Inner, weights, scales, offsets);
        fixed (sbyte* weight = weights.ToArray())
        fixed (float* scale = scales.ToArray(), bias = biases, rowScale = rowScales, steps = expected, registers = product)
        fixed (int* offset = offsets.ToArray())
        fixed (byte* left = rows)
        {
            for (int column = 0; column < columns; column += Kernel.Lane)
            {
                var block = new ByteKernel.Block(new ByteMatrix(weight, scale, offset, Inner, columns), column, bias + column);
                ByteKernel.MultiplyInSteps(left, Inner, count, rowScale, block, steps + column, columns);
                ByteKernel.MultiplyVnni(left, Inner, count, rowScale, block, registers + column, columns);
            }
        }

        Assert.All(expected, sum => Assert.NotEqual(0, sum));
        Assert.Equal(expected, product);
    }

    [Theory]
    [InlineData(1, 16)]
    [InlineData(6, 48)]
    [InlineData(17, 32)]
    public void A_product_of_rounded_numbers_is_near_that_of_the_numbers(int count, int columns)
    {
        const int Inner = 64;
        int padded = (count + ByteKernel.Tile - 1) / ByteKernel.Tile * ByteKernel.Tile;
        float[] values = Numbers(count * Inner, 1), matrix = Numbers(Inner * columns, 2), biases = Numbers(columns, 3);
        var (weights, scales, offsets) = (new List<sbyte>(), new List<float>(), new List<int>());
        ByteMatrix.Lay(matrix, Inner, weights, scales, offsets);
        byte[] rounded = new byte[padded * Inner];
        float[] rowScales = new float[padded], product = new float[padded * columns];
        fixed (sbyte* weight = weights.ToArray())
        fixed (float* value = values, scale = scales.ToArray(), bias = biases, row = rowScales, result = product)
        fixed (int* offset = offsets.ToArray())
        fixed (byte* bytes = rounded)
        {
            ByteKernel.Round(value, count, Inner, bytes, row);
            ByteKernel.Multiply(bytes, row, count, new ByteMatrix(weight, scale, offset, Inner, columns), 0, columns, bias, result);
        }

        for (int i = 0; i < count * columns; i++)
        {
            double sum = biases[i % columns];
            for (int k = 0; k < Inner; k++) sum += (double)values[(i / columns * Inner) + k] * matrix[(k * columns) + (i % columns)];
            Assert.Equal(sum, product[i], 0.15);
        }
    }

    [Fact]
    public void Numbers_are_rounded_to_the_nearest_step_and_a_row_of_noughts_stays_one()
    {
        float[] values = [.. Numbers(64, 4), .. new float[64]];
        values[7] = 2;
        byte[] rounded = new byte[128];
        float[] scales = new float[2];
        fixed (float* value = values, scale = scales)
        fixed (byte* bytes = rounded) ByteKernel.Round(value, 2, 64, bytes, scale);
        Assert.Equal([2f / 127, 0], scales);
        Assert.All(rounded[64..], b => Assert.Equal(ByteMatrix.Zero, b));
        for (int i = 0; i < 64; i++) Assert.Equal(values[i], (rounded[i] - ByteMatrix.Zero) * scales[0], scales[0] * 0.501f);
    }

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
