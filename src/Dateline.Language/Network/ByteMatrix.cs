using System.Runtime.InteropServices;

namespace Dateline.Language.Network;

/// <summary>
/// A matrix of weights as 8-bit integers with a scale a column, laid out for <see cref="ByteKernel"/>: blocks of <see cref="Kernel.Lane"/> columns,
/// in each block four rows at a time, of these each column's four weights beside each other.
/// </summary>
public sealed unsafe class ByteMatrix
{
    /// <summary>How many weights of a column lie beside each other.</summary>
    public const int Group = 4;

    /// <summary>What is added to an 8-bit activation to make it unsigned.</summary>
    public const int Zero = 128;

    /// <summary>Uses a matrix in place; what it points at must outlive it.</summary>
    /// <param name="weights">The weights as <see cref="Lay"/> lays them out.</param>
    /// <param name="scales">What one unit of a column's weights is worth.</param>
    /// <param name="offsets">What <see cref="Zero"/> adds to the sums of a column.</param>
    /// <param name="rows">The number of rows, a multiple of <see cref="Group"/>.</param>
    /// <param name="columns">The number of columns, a multiple of <see cref="Kernel.Lane"/>.</param>
    public ByteMatrix(sbyte* weights, float* scales, int* offsets, int rows, int columns)
    {
        if (rows % Group != 0) throw new ArgumentException("The rows must be a multiple of four.", nameof(rows));
        if (columns % Kernel.Lane != 0) throw new ArgumentException("The columns must be a multiple of a vector.", nameof(columns));
        (Rows, Columns) = (rows, columns);
        Weights = weights;
        Scales = scales;
        Offsets = offsets;
    }

    /// <summary>The number of rows: the length of what is multiplied.</summary>
    public int Rows { get; }

    /// <summary>The number of columns: the length of the product.</summary>
    public int Columns { get; }

    internal sbyte* Weights { get; }

    internal float* Scales { get; }

    internal int* Offsets { get; }

    /// <summary>Rounds a matrix, row by row in memory, to 8 bits and lays it out; appends to what lies before it.</summary>
    public static void Lay(ReadOnlySpan<float> matrix, int rows, List<sbyte> weights, List<float> scales, List<int> offsets)
    {
        int columns = matrix.Length / rows, start = weights.Count;
        CollectionsMarshal.SetCount(weights, start + matrix.Length);
        var laid = CollectionsMarshal.AsSpan(weights)[start..];
        for (int column = 0; column < columns; column++)
        {
            float largest = 0;
            for (int row = 0; row < rows; row++) largest = MathF.Max(largest, MathF.Abs(matrix[(row * columns) + column]));
            float scale = largest / sbyte.MaxValue;
            int sum = 0;
            for (int row = 0; row < rows; row++)
            {
                int weight = scale == 0 ? 0 : (int)MathF.Round(matrix[(row * columns) + column] / scale);
                laid[Position(row, column, rows)] = (sbyte)Math.Clamp(weight, -sbyte.MaxValue, sbyte.MaxValue);
                sum += laid[Position(row, column, rows)];
            }

            scales.Add(scale);
            offsets.Add(sum * Zero);
        }
    }

    /// <summary>Where the weight of a row and a column lies.</summary>
    internal static int Position(int row, int column, int rows)
    {
        int block = column / Kernel.Lane * Kernel.Lane * rows;
        return block + (row / Group * Group * Kernel.Lane) + (column % Kernel.Lane * Group) + (row % Group);
    }
}
