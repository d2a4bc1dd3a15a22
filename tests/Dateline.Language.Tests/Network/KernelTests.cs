using System.Runtime.Intrinsics;
using Dateline.Language.Network;

namespace Dateline.Language.Tests.Network;

public unsafe class KernelTests
{
    [Theory]
    [InlineData(1, 5, 16)]
    [InlineData(6, 32, 32)]
    [InlineData(7, 33, 48)]
    [InlineData(13, 64, 112)]
    public void Products_are_the_sums_in_order_to_the_last_bit(int rows, int inner, int columns)
    {
        float[] a = Numbers(rows * inner, 1), b = Numbers(inner * columns, 2), c = new float[rows * columns];
        fixed (float* left = a, right = b, result = c) Kernel.Multiply(left, inner, 1, right, result, rows, inner, columns, add: false);
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                float sum = 0;
                for (int k = 0; k < inner; k++) sum = MathF.FusedMultiplyAdd(a[(i * inner) + k], b[(k * columns) + j], sum);
                Assert.Equal(sum, c[(i * columns) + j]);
            }
        }
    }

    [Fact]
    public void A_product_can_be_added_and_its_left_side_read_by_columns()
    {
        const int Rows = 8, Inner = 9, Columns = 32;
        float[] a = Numbers(Inner * Rows, 3), b = Numbers(Inner * Columns, 4), c = Numbers(Rows * Columns, 5), before = [.. c];
        fixed (float* left = a, right = b, result = c) Kernel.Multiply(left, 1, Rows, right, result, Rows, Inner, Columns, add: true);
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < Columns; j++)
            {
                float sum = before[(i * Columns) + j];
                for (int k = 0; k < Inner; k++) sum = MathF.FusedMultiplyAdd(a[(k * Rows) + i], b[(k * Columns) + j], sum);
                Assert.Equal(sum, c[(i * Columns) + j]);
            }
        }
    }

    [Theory]
    [InlineData(-100f)]
    [InlineData(-3.5f)]
    [InlineData(-0.01f)]
    [InlineData(0f)]
    [InlineData(0.5f)]
    [InlineData(4f)]
    [InlineData(100f)]
    public void The_logistic_function_is_close(float x)
    {
        Vector512<float> first = Vector512.Create(x), second = Vector512.Create(1 - x);
        Kernel.Sigmoids(ref first, ref second);
        Assert.Equal(1 / (1 + Math.Exp(-x)), first[3], 1.5e-4);
        Assert.Equal(1 / (1 + Math.Exp(x - 1)), second[5], 1.5e-4);
    }

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
