using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Network;

/// <summary>The same sums three ways: six rows of activations by 16 columns of weights.</summary>
public static unsafe partial class ByteKernel
{
    /// <summary>
    /// By the instruction made for it, the product of all rows with a block of columns: twelve sums stay in registers, each taking in
    /// four products a lane at once, and are scaled there, without being written down before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void MultiplyVnni(byte* rows, int inner, int count, float* rowScales, in Block block, float* result, int columns)
    {
        Vector256<int> leftStart = -Vector256.Load(block.Offsets), rightStart = -Vector256.Load(block.Offsets + 8);
        for (int row = 0; row < count; row += Tile, rows += Tile * inner, rowScales += Tile, result += Tile * (nint)columns)
        {
            byte* r1 = rows + inner, r2 = r1 + inner, r3 = r2 + inner, r4 = r3 + inner, r5 = r4 + inner;
            Vector256<int> s00 = leftStart, s01 = rightStart, s10 = leftStart, s11 = rightStart, s20 = leftStart, s21 = rightStart;
            Vector256<int> s30 = leftStart, s31 = rightStart, s40 = leftStart, s41 = rightStart, s50 = leftStart, s51 = rightStart;
            sbyte* weights = block.Weights;
            for (nint k = 0; k < inner; k += ByteMatrix.Group, weights += ByteMatrix.Group * Kernel.Lane)
            {
                Vector256<sbyte> left = Vector256.Load(weights), right = Vector256.Load(weights + 32);
                var four = Vector256.Create(*(int*)(rows + k)).AsByte();
                s00 = AvxVnni.MultiplyWideningAndAdd(s00, four, left); s01 = AvxVnni.MultiplyWideningAndAdd(s01, four, right);
                four = Vector256.Create(*(int*)(r1 + k)).AsByte();
                s10 = AvxVnni.MultiplyWideningAndAdd(s10, four, left); s11 = AvxVnni.MultiplyWideningAndAdd(s11, four, right);
                four = Vector256.Create(*(int*)(r2 + k)).AsByte();
                s20 = AvxVnni.MultiplyWideningAndAdd(s20, four, left); s21 = AvxVnni.MultiplyWideningAndAdd(s21, four, right);
                four = Vector256.Create(*(int*)(r3 + k)).AsByte();
                s30 = AvxVnni.MultiplyWideningAndAdd(s30, four, left); s31 = AvxVnni.MultiplyWideningAndAdd(s31, four, right);
                four = Vector256.Create(*(int*)(r4 + k)).AsByte();
                s40 = AvxVnni.MultiplyWideningAndAdd(s40, four, left); s41 = AvxVnni.MultiplyWideningAndAdd(s41, four, right);
                four = Vector256.Create(*(int*)(r5 + k)).AsByte();
                s50 = AvxVnni.MultiplyWideningAndAdd(s50, four, left); s51 = AvxVnni.MultiplyWideningAndAdd(s51, four, right);
            }

            Scaled(s00, s01, rowScales[0], block, result);
            Scaled(s10, s11, rowScales[1], block, result + columns);
            Scaled(s20, s21, rowScales[2], block, result + (2 * (nint)columns));
            Scaled(s30, s31, rowScales[3], block, result + (3 * (nint)columns));
            Scaled(s40, s41, rowScales[4], block, result + (4 * (nint)columns));
            Scaled(s50, s51, rowScales[5], block, result + (5 * (nint)columns));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scaled(Vector256<int> left, Vector256<int> right, float rowScale, in Block block, float* result)
    {
        var scale = Vector256.Create(rowScale);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(left), Vector256.Load(block.Scales) * scale, Vector256.Load(block.Biases)).Store(result);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(right), Vector256.Load(block.Scales + 8) * scale, Vector256.Load(block.Biases + 8)).Store(result + 8);
    }

    /// <summary>By products of 16 bits, which cannot overflow as those of 8 bits could: two rows at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void SumAvx2(byte* rows, int inner, sbyte* block, int* sums)
    {
        for (int row = 0; row < Tile; row += 2, rows += 2 * inner, sums += 2 * Kernel.Lane)
        {
            Vector256<int> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
            sbyte* weights = block;
            for (nint k = 0; k < inner; k += ByteMatrix.Group, weights += ByteMatrix.Group * Kernel.Lane)
            {
                var first = Avx2.ConvertToVector256Int16(Vector128.Create(*(int*)(rows + k)).AsByte());
                var second = Avx2.ConvertToVector256Int16(Vector128.Create(*(int*)(rows + inner + k)).AsByte());
                var weight = Avx2.ConvertToVector256Int16(weights);
                s00 += Avx2.MultiplyAddAdjacent(first, weight); s10 += Avx2.MultiplyAddAdjacent(second, weight);
                weight = Avx2.ConvertToVector256Int16(weights + 16);
                s01 += Avx2.MultiplyAddAdjacent(first, weight); s11 += Avx2.MultiplyAddAdjacent(second, weight);
                weight = Avx2.ConvertToVector256Int16(weights + 32);
                s02 += Avx2.MultiplyAddAdjacent(first, weight); s12 += Avx2.MultiplyAddAdjacent(second, weight);
                weight = Avx2.ConvertToVector256Int16(weights + 48);
                s03 += Avx2.MultiplyAddAdjacent(first, weight); s13 += Avx2.MultiplyAddAdjacent(second, weight);
            }

            Joined(s00, s01).Store(sums); Joined(s02, s03).Store(sums + 8);
            Joined(s10, s11).Store(sums + 16); Joined(s12, s13).Store(sums + 24);
        }
    }

    /// <summary>By vectors of 128 bits, which every machine has or is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void SumAnywhere(byte* rows, int inner, sbyte* block, int* sums)
    {
        for (int row = 0; row < Tile; row++, rows += inner)
        {
            for (int column = 0; column < Kernel.Lane; column += 4, sums += 4)
            {
                Vector128<int> s0 = default, s1 = default, s2 = default, s3 = default;
                sbyte* weights = block + (column * ByteMatrix.Group);
                for (nint k = 0; k < inner; k += ByteMatrix.Group, weights += ByteMatrix.Group * Kernel.Lane)
                {
                    // A product of 8 bits without and 8 bits with a sign fits into 16 with a sign, as no weight is -128.
                    var four = Vector128.WidenLower(Vector128.Create(*(int*)(rows + k)).AsByte()).AsInt16();
                    var (left, right) = Vector128.Widen(Vector128.Load(weights));
                    var (first, second) = Vector128.Widen(four * left);
                    var (third, fourth) = Vector128.Widen(four * right);
                    s0 += first;
                    s1 += second;
                    s2 += third;
                    s3 += fourth;
                }

                (sums[0], sums[1], sums[2], sums[3]) = (Vector128.Sum(s0), Vector128.Sum(s1), Vector128.Sum(s2), Vector128.Sum(s3));
            }
        }
    }

    /// <summary>Sixteen columns of a matrix, and what their sums become.</summary>
    internal readonly struct Block(ByteMatrix matrix, int column, float* biases)
    {
        public readonly sbyte* Weights = matrix.Weights + ((nint)column * matrix.Rows);
        public readonly int* Offsets = matrix.Offsets + column;
        public readonly float* Scales = matrix.Scales + column, Biases = biases;
    }

    /// <summary>Adds the two halves of each column's sum; the columns in order.</summary>
    private static Vector256<int> Joined(Vector256<int> left, Vector256<int> right) =>
        Avx2.Permute4x64(Avx2.HorizontalAdd(left, right).AsInt64(), 0b11_01_10_00).AsInt32();
}
