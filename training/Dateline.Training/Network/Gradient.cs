namespace Dateline.Training.Network;

/// <summary>Sums of gradients of one part of a batch.</summary>
internal sealed class Gradient(NetworkShape shape)
{
    public float[] Dense { get; } = GC.AllocateArray<float>(shape.DenseCount, pinned: true);

    public SparseGradient Words { get; } = new(shape.WordRows, shape.WordWidth);

    public SparseGradient Pieces { get; } = new(shape.PieceRows, shape.PieceWidth);

    public double Loss { get; set; }

    public long Tokens { get; set; }

    public void Clear()
    {
        Array.Clear(Dense);
        Words.Clear();
        Pieces.Clear();
        Loss = 0;
        Tokens = 0;
    }

    public void Add(Gradient other)
    {
        System.Numerics.Tensors.TensorPrimitives.Add(Dense, other.Dense, Dense);
        Words.Add(other.Words);
        Pieces.Add(other.Pieces);
        Loss += other.Loss;
        Tokens += other.Tokens;
    }
}

/// <summary>Gradients of the few rows of a large table that a batch touched, in the order they were touched.</summary>
internal sealed class SparseGradient(int rows, int width)
{
    private readonly int[] _places = new int[rows];
    private float[] _values = new float[1024 * width];

    public List<int> Rows { get; } = [];

    public int Width => width;

    public Span<float> this[int row]
    {
        get
        {
            int place = _places[row];
            if (place == 0)
            {
                Rows.Add(row);
                place = _places[row] = Rows.Count;
                if (place * width > _values.Length) Array.Resize(ref _values, _values.Length * 2);
                _values.AsSpan((place - 1) * width, width).Clear();
            }

            return _values.AsSpan((place - 1) * width, width);
        }
    }

    public void Clear()
    {
        foreach (int row in Rows) _places[row] = 0;
        Rows.Clear();
    }

    public void Add(SparseGradient other)
    {
        foreach (int row in other.Rows) System.Numerics.Tensors.TensorPrimitives.Add(this[row], other[row], this[row]);
    }
}
