using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Network;

/// <summary>
/// Products of rows of 8-bit activations and a <see cref="ByteMatrix"/>. The sums are whole numbers and exact, so that every machine
/// gets the same bits, whatever instructions it has for them.
/// </summary>
public static unsafe partial class ByteKernel
{
    /// <summary>Rows are multiplied so many at a time: there must be room, before and behind, for a multiple of this.</summary>
    public const int Tile = 6;

    /// <summary>Multiplies some columns: result = rows · matrix, each element times its row's and its column's scale, and the column's bias added.</summary>
    /// <param name="rows">Unsigned activations (<see cref="ByteMatrix.Zero"/> stands for nought), row after row, each as long as the matrix has rows.</param>
    /// <param name="rowScales">What one unit of a row is worth.</param>
    /// <param name="count">How many rows; rounded up to a multiple of <see cref="Tile"/> rows, which are read and written.</param>
    /// <param name="matrix">The matrix.</param>
    /// <param name="firstColumn">The first column, a multiple of <see cref="Kernel.Lane"/>.</param>
    /// <param name="columns">How many columns, a multiple of <see cref="Kernel.Lane"/>: the length of the result's rows.</param>
    /// <param name="biases">What is added to each of these columns.</param>
    /// <param name="result">The product, row after row.</param>
    public static void Multiply(byte* rows, float* rowScales, int count, ByteMatrix matrix, int firstColumn, int columns, float* biases, float* result)
    {
        int* sums = stackalloc int[Tile * Kernel.Lane];
        for (int column = 0; column < columns; column += Kernel.Lane)
        {
            sbyte* block = matrix.Weights + ((nint)(firstColumn + column) * matrix.Rows);
            int* offsets = matrix.Offsets + firstColumn + column;
            float* scales = matrix.Scales + firstColumn + column;
            for (int row = 0; row < count; row += Tile)
            {
                byte* left = rows + ((nint)row * matrix.Rows);
                if (AvxVnni.IsSupported) SumVnni(left, matrix.Rows, block, sums);
                else if (Avx2.IsSupported) SumAvx2(left, matrix.Rows, block, sums);
                else SumAnywhere(left, matrix.Rows, block, sums);
                Scale(sums, offsets, rowScales + row, scales, biases + column, result + ((nint)row * columns) + column, columns);
            }
        }
    }

    /// <summary>Rounds rows of numbers to 8 bits, each row by the scale that its largest number asks for.</summary>
    /// <param name="values">The numbers, row after row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="width">The length of a row, a multiple of 32.</param>
    /// <param name="rows">The rounded numbers, <see cref="ByteMatrix.Zero"/> added.</param>
    /// <param name="scales">What one unit of each row is worth.</param>
    public static void Round(float* values, int count, int width, byte* rows, float* scales)
    {
        // Added to a small number, it leaves the number's nearest integer, and what makes it unsigned, in the lowest bits.
        var magic = Vector512.Create((float)(3 << 22) + ByteMatrix.Zero);
        for (int row = 0; row < count; row++, values += width, rows += width)
        {
            var most = Vector512<float>.Zero;
            for (int i = 0; i < width; i += Kernel.Lane) most = Vector512.Max(most, Vector512.Abs(Vector512.Load(values + i)));
            float largest = Decoder.Largest(most);
            scales[row] = largest / sbyte.MaxValue;
            var factor = Vector512.Create(largest == 0 ? 0 : sbyte.MaxValue / largest);
            for (int i = 0; i < width; i += 2 * Kernel.Lane)
            {
                var halves = Vector512.Narrow(Rounded(values + i), Rounded(values + i + Kernel.Lane));
                Vector256.Narrow(halves.GetLower(), halves.GetUpper()).Store(rows + i);
            }

            Vector512<uint> Rounded(float* from) => Vector512.FusedMultiplyAdd(Vector512.Load(from), factor, magic).AsUInt32();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scale(int* sums, int* offsets, float* rowScales, float* scales, float* biases, float* result, int columns)
    {
        // Halves of 256 bits: they are read as they were written, and wider ones would take a port from the sums that follow.
        for (int half = 0; half < Kernel.Lane; half += Kernel.Lane / 2)
        {
            var offset = Vector256.Load(offsets + half);
            Vector256<float> scale = Vector256.Load(scales + half), bias = Vector256.Load(biases + half);
            for (int row = 0; row < Tile; row++)
            {
                var sum = Vector256.ConvertToSingle(Vector256.Load(sums + (row * Kernel.Lane) + half) - offset);
                Vector256.FusedMultiplyAdd(sum, scale * Vector256.Create(rowScales[row]), bias).Store(result + ((nint)row * columns) + half);
            }
        }
    }
}
