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
        for (int column = 0; column < columns; column += Kernel.Lane)
        {
            var block = new Block(matrix, firstColumn + column, biases + column);
            if (AvxVnni.IsSupported) MultiplyVnni(rows, matrix.Rows, count, rowScales, block, result + column, columns);
            else MultiplyInSteps(rows, matrix.Rows, count, rowScales, block, result + column, columns);
        }
    }

    /// <summary>Rounds rows of numbers to 8 bits, each row by the scale that its largest number asks for.</summary>
    /// <param name="values">The numbers, row after row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="width">The length of a row, a multiple of <see cref="Kernel.Lane"/>.</param>
    /// <param name="rows">The rounded numbers, <see cref="ByteMatrix.Zero"/> added.</param>
    /// <param name="scales">What one unit of each row is worth.</param>
    public static void Round(float* values, int count, int width, byte* rows, float* scales)
    {
        // Added to a small number, it leaves the number's nearest integer, and what makes it unsigned, in the lowest bits.
        var magic = Vector512.Create((float)(3 << 22) + ByteMatrix.Zero);
        for (int row = 0; row < count; row++, values += width, rows += width)
        {
            var most = Vector512<float>.Zero;
            for (int i = 0; i < width; i += Kernel.Lane) most = Vector512.MaxNative(most, Vector512.Abs(Vector512.Load(values + i)));
            float largest = Decoder.Largest(most);
            scales[row] = largest / sbyte.MaxValue;
            var factor = Vector512.Create(largest == 0 ? 0 : sbyte.MaxValue / largest);
            for (int i = 0; i < width; i += Kernel.Lane)
                LowestBytes(Vector512.FusedMultiplyAdd(Vector512.Load(values + i), factor, magic).AsUInt32()).Store(rows + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LowestBytes(Vector512<uint> numbers)
    {
        if (Avx512F.IsSupported) return Avx512F.ConvertToVector128Byte(numbers);
        var halves = Vector256.Narrow(numbers.GetLower(), numbers.GetUpper());
        return Vector128.Narrow(halves.GetLower(), halves.GetUpper());
    }

    /// <summary>The product of all rows with a block of columns where sums must be written down before they are scaled.</summary>
    internal static void MultiplyInSteps(byte* rows, int inner, int count, float* rowScales, in Block block, float* result, int columns)
    {
        int* sums = stackalloc int[Tile * Kernel.Lane];
        for (int row = 0; row < count; row += Tile, rows += Tile * inner, rowScales += Tile, result += Tile * (nint)columns)
        {
            if (Avx2.IsSupported) SumAvx2(rows, inner, block.Weights, sums);
            else SumAnywhere(rows, inner, block.Weights, sums);
            for (int i = 0; i < Tile; i++)
            {
                int* own = sums + (i * Kernel.Lane);
                Vector256<int> left = Vector256.Load(own) - Vector256.Load(block.Offsets), right = Vector256.Load(own + 8) - Vector256.Load(block.Offsets + 8);
                Scaled(left, right, rowScales[i], block, result + ((nint)i * columns));
            }
        }
    }
}
