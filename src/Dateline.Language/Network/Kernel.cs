using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>
/// Products of small dense matrices. Every element of a product is summed in the order of the inner dimension by fused
/// multiply-adds, whatever the width of the machine's vectors, so that all machines get the same bits.
/// </summary>
public static unsafe class Kernel
{
    /// <summary>The number of columns of every right-hand matrix must be a multiple of this.</summary>
    public const int Lane = 16;

    private const int Tile = 6;

    /// <summary>C = A·B, or C += A·B.</summary>
    /// <param name="a">A: <paramref name="rows"/> by <paramref name="inner"/>; element (i, k) at <c>i * aRow + k * aColumn</c>.</param>
    /// <param name="aRow">Distance of A's rows.</param>
    /// <param name="aColumn">Distance of A's columns.</param>
    /// <param name="b">B: <paramref name="inner"/> by <paramref name="columns"/>, row by row.</param>
    /// <param name="c">C: <paramref name="rows"/> by <paramref name="columns"/>, row by row.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="inner">Columns of A, rows of B.</param>
    /// <param name="columns">Columns of B and C, a multiple of <see cref="Lane"/>.</param>
    /// <param name="add">Whether to add to C rather than overwrite it.</param>
    public static void Multiply(float* a, int aRow, int aColumn, float* b, float* c, int rows, int inner, int columns, bool add)
    {
        for (int column = 0; column < columns;)
        {
            bool wide = columns - column >= 2 * Lane;
            int row = 0;
            for (; row + Tile <= rows; row += Tile)
            {
                if (wide) Wide(a + ((nint)row * aRow), aRow, aColumn, b + column, c + ((nint)row * columns) + column, inner, columns, add);
                else for (int i = 0; i < Tile; i++) Narrow(a + ((nint)(row + i) * aRow), aColumn, b + column, c + ((nint)(row + i) * columns) + column, inner, columns, add);
            }

            for (; row < rows; row++)
            {
                float* left = a + ((nint)row * aRow), result = c + ((nint)row * columns) + column;
                Narrow(left, aColumn, b + column, result, inner, columns, add);
                if (wide) Narrow(left, aColumn, b + column + Lane, result + Lane, inner, columns, add);
            }

            column += wide ? 2 * Lane : Lane;
        }
    }

    /// <summary>Six rows by 32 columns at a time: twelve sums stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide(float* a, int aRow, int aColumn, float* b, float* c, int inner, int columns, bool add)
    {
        float* a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow, a4 = a3 + aRow, a5 = a4 + aRow;
        float* c1 = c + columns, c2 = c1 + columns, c3 = c2 + columns, c4 = c3 + columns, c5 = c4 + columns;
        Vector512<float> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
        Vector512<float> s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        if (add)
        {
            s00 = Vector512.Load(c); s01 = Vector512.Load(c + Lane);
            s10 = Vector512.Load(c1); s11 = Vector512.Load(c1 + Lane);
            s20 = Vector512.Load(c2); s21 = Vector512.Load(c2 + Lane);
            s30 = Vector512.Load(c3); s31 = Vector512.Load(c3 + Lane);
            s40 = Vector512.Load(c4); s41 = Vector512.Load(c4 + Lane);
            s50 = Vector512.Load(c5); s51 = Vector512.Load(c5 + Lane);
        }

        nint at = 0;
        for (int k = 0; k < inner; k++, b += columns, at += aColumn)
        {
            Vector512<float> left = Vector512.Load(b), right = Vector512.Load(b + Lane), factor = Vector512.Create(a[at]);
            s00 = Vector512.FusedMultiplyAdd(factor, left, s00); s01 = Vector512.FusedMultiplyAdd(factor, right, s01);
            factor = Vector512.Create(a1[at]);
            s10 = Vector512.FusedMultiplyAdd(factor, left, s10); s11 = Vector512.FusedMultiplyAdd(factor, right, s11);
            factor = Vector512.Create(a2[at]);
            s20 = Vector512.FusedMultiplyAdd(factor, left, s20); s21 = Vector512.FusedMultiplyAdd(factor, right, s21);
            factor = Vector512.Create(a3[at]);
            s30 = Vector512.FusedMultiplyAdd(factor, left, s30); s31 = Vector512.FusedMultiplyAdd(factor, right, s31);
            factor = Vector512.Create(a4[at]);
            s40 = Vector512.FusedMultiplyAdd(factor, left, s40); s41 = Vector512.FusedMultiplyAdd(factor, right, s41);
            factor = Vector512.Create(a5[at]);
            s50 = Vector512.FusedMultiplyAdd(factor, left, s50); s51 = Vector512.FusedMultiplyAdd(factor, right, s51);
        }

        s00.Store(c); s01.Store(c + Lane);
        s10.Store(c1); s11.Store(c1 + Lane);
        s20.Store(c2); s21.Store(c2 + Lane);
        s30.Store(c3); s31.Store(c3 + Lane);
        s40.Store(c4); s41.Store(c4 + Lane);
        s50.Store(c5); s51.Store(c5 + Lane);
    }

    /// <summary>One row by 16 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(float* a, int aColumn, float* b, float* c, int inner, int columns, bool add)
    {
        var sum = add ? Vector512.Load(c) : default;
        nint at = 0;
        for (int k = 0; k < inner; k++, b += columns, at += aColumn)
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(a[at]), Vector512.Load(b), sum);
        sum.Store(c);
    }

    /// <summary>
    /// The logistic function of two numbers by a rational approximation (error below 1.3e-4), with the basic operations only: the same
    /// bits everywhere. Two at a time, as they share the division, which takes longer than all the rest.
    /// </summary>
    /// <remarks>The coefficients are the best in the sense of Chebyshev for x·p(x²)/q(x²) within ±9; beyond, the value at the bound stands.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sigmoids(ref Vector512<float> x, ref Vector512<float> y)
    {
        Rational(x, out var p, out var q);
        Rational(y, out var r, out var s);
        var half = Vector512.Create(0.5f);
        var inverse = Vector512<float>.One / (q * s);
        x = Vector512.FusedMultiplyAdd(p * s, inverse, half);
        y = Vector512.FusedMultiplyAdd(r * q, inverse, half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rational(Vector512<float> x, out Vector512<float> p, out Vector512<float> q)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-9f)), Vector512.Create(9f));
        var square = x * x;
        p = Vector512.FusedMultiplyAdd(square, Vector512.Create(1.576169033e-5f), Vector512.Create(7.130628772e-3f));
        p = Vector512.FusedMultiplyAdd(square, p, Vector512.Create(0.250170096f)) * x;
        q = Vector512.FusedMultiplyAdd(square, Vector512.Create(1.0166427e-3f), Vector512.Create(0.112245013f));
        q = Vector512.FusedMultiplyAdd(square, q, Vector512<float>.One);
    }
}
