using System.Numerics.Tensors;
using Dateline.Language.Inputs;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <summary>Reads passages with the network and carries the errors back; one learner per thread.</summary>
internal sealed unsafe class Learner
{
    private readonly NetworkShape _shape;
    private readonly Weights _weights;
    private readonly float[][] _activations, _products, _traces;
    private readonly float[] _masked, _gradient, _gradientBelow, _productGradient, _scores, _scoreGradient, _transposed, _states;
    private readonly float[][] _masks;
    private readonly Chain?[] _chains;
    private readonly int _longest;

    public Learner(Weights weights, int longest)
    {
        _weights = weights;
        _shape = weights.Shape;
        _longest = longest;
        int width = _shape.Width, layers = _shape.Layers;
        _activations = [.. Enumerable.Range(0, layers + 1).Select(_ => Room(longest * width))];
        _products = [.. Enumerable.Range(0, layers).Select(_ => Room(longest * 3 * width))];
        _traces = [.. Enumerable.Range(0, layers).Select(_ => Room(longest * 3 * width))];
        _masks = [.. Enumerable.Range(0, layers + 1).Select(_ => new float[width])];
        (_masked, _gradient, _gradientBelow) = (Room(longest * width), Room(longest * width), Room(longest * width));
        _productGradient = Room(longest * 3 * width);
        int columns = _shape.Heads.Max(h => h.Columns);
        _states = Room(_shape.Half);
        (_scores, _scoreGradient) = (Room(longest * columns), Room(longest * columns));
        _transposed = Room(Math.Max(3 * width * width, columns * width));
        _chains = [.. _shape.Heads.Select(h => h.Chained ? new Chain(h.Labels, h.Columns) : null)];
    }

    /// <summary>Dropout of layer inputs and of whole words while learning.</summary>
    public float Dropout { get; init; } = 0.25f;

    public float WordDropout { get; init; } = 0.05f;

    /// <summary>Adds the gradient of one passage's loss.</summary>
    public void Learn(Passage passage, Gradient gradient, ulong seed)
    {
        var chance = new Chance(seed);
        int count = passage.Count;
        int[] words = Begin(passage, chance);
        for (int l = _shape.Layers; l >= 1; l--)
        {
            for (int h = 0; h < _shape.Heads.Length; h++)
                if (_shape.Heads[h].Layer == l && passage.Gold[h] is { } gold) gradient.Loss += LearnHead(h, gold, count, gradient);
            LearnLayer(l, count, gradient);
        }

        LearnInputs(passage, words, gradient);
        gradient.Tokens += count;
    }

    /// <summary>The scores of one head over a passage: tokens by the head's columns.</summary>
    public ReadOnlySpan<float> Score(Passage passage, int head)
    {
        Forward(passage, passage.Words, train: false);
        ScoreHead(head, _activations[_shape.Heads[head].Layer], passage.Count);
        return _scores.AsSpan(0, passage.Count * _shape.Heads[head].Columns);
    }

    private static float[] Room(int size) => GC.AllocateArray<float>(size, pinned: true);

    private static float* At(float[] pinned, int offset = 0) => (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref pinned[offset]);

    /// <summary>Draws what is left out this time, reads the passage and clears the gradient of the top layer.</summary>
    private int[] Begin(Passage passage, Chance chance)
    {
        var words = new int[passage.Count];
        for (int i = 0; i < words.Length; i++) words[i] = chance.Next() < WordDropout ? 0 : passage.Words[i];
        foreach (var mask in _masks)
            foreach (ref float value in mask.AsSpan()) value = chance.Next() < Dropout ? 0 : 1 / (1 - Dropout);
        Forward(passage, words, train: true);
        Array.Clear(_gradient, 0, passage.Count * _shape.Width);
        return words;
    }

    private void Forward(Passage passage, int[] words, bool train)
    {
        if (passage.Count > _longest) throw new ArgumentException("The passage is longer than the learner has room for.", nameof(passage));
        int count = passage.Count, width = _shape.Width, half = _shape.Half;
        Embed(passage, words);
        for (int l = 0; l < _shape.Layers; l++)
        {
            float[] input = _activations[l];
            if (train) input = Mask(input, _masks[l], count);
            float* weights = At(_weights.Dense, _shape.LayerWeights[l]), gates = At(_weights.Dense, _shape.LayerGates[l]);
            Kernel.Multiply(At(input), width, 1, weights, At(_products[l]), count, width, 6 * half, add: false);
            for (int d = 0; d < 2; d++)
            {
                Array.Clear(_states);
                RecurrentLayer.Follow(At(_products[l]) + (d * 3 * half), 6 * half, At(_activations[l]), gates + (d * 4 * half), At(_states), At(_activations[l + 1]), count, half, d == 1,
                    At(_traces[l]) + (d * (nint)count * 3 * half));
            }
        }
    }

    private float[] Mask(float[] values, float[] mask, int count)
    {
        for (int t = 0; t < count; t++)
            TensorPrimitives.Multiply(values.AsSpan(t * mask.Length, mask.Length), mask, _masked.AsSpan(t * mask.Length, mask.Length));
        return _masked;
    }

    private void Embed(Passage passage, int[] words)
    {
        int ww = _shape.WordWidth, pw = _shape.PieceWidth, cw = _shape.CircumstanceWidth, width = _shape.Width;
        var all = _activations[0].AsSpan(0, passage.Count * width);
        all.Clear();
        for (int i = 0; i < passage.Count; i++)
        {
            var row = all.Slice(i * width, width);
            _weights.Words.AsSpan(words[i] * ww, ww).CopyTo(row);
            var pieces = row.Slice(ww, pw);
            foreach (int piece in passage.Pieces.AsSpan(i * TokenInputs.PiecesPerToken, TokenInputs.PiecesPerToken))
                if (piece >= 0) TensorPrimitives.Add(pieces, _weights.Pieces.AsSpan(piece * pw, pw), pieces);
            var circumstances = row[(ww + pw)..];
            foreach (byte c in passage.Circumstances.AsSpan(i * TokenInputs.CircumstancesPerToken, TokenInputs.CircumstancesPerToken))
                TensorPrimitives.Add(circumstances, _weights.Dense.AsSpan(c * cw, cw), circumstances);
        }
    }

    private void LearnInputs(Passage passage, int[] words, Gradient gradient)
    {
        int ww = _shape.WordWidth, pw = _shape.PieceWidth, cw = _shape.CircumstanceWidth, width = _shape.Width;
        for (int i = 0; i < passage.Count; i++)
        {
            var row = _gradient.AsSpan(i * width, width);
            TensorPrimitives.Add(gradient.Words[words[i]], row[..ww], gradient.Words[words[i]]);
            foreach (int piece in passage.Pieces.AsSpan(i * TokenInputs.PiecesPerToken, TokenInputs.PiecesPerToken))
                if (piece >= 0) TensorPrimitives.Add(gradient.Pieces[piece], row.Slice(ww, pw), gradient.Pieces[piece]);
            foreach (byte c in passage.Circumstances.AsSpan(i * TokenInputs.CircumstancesPerToken, TokenInputs.CircumstancesPerToken))
                TensorPrimitives.Add(gradient.Dense.AsSpan(c * cw, cw), row[(ww + pw)..], gradient.Dense.AsSpan(c * cw, cw));
        }
    }

    private void ScoreHead(int head, float[] input, int count)
    {
        int columns = _shape.Heads[head].Columns;
        var bias = _weights.Dense.AsSpan(_shape.HeadBiases[head], columns);
        for (int t = 0; t < count; t++) bias.CopyTo(_scores.AsSpan(t * columns, columns));
        Kernel.Multiply(At(input), _shape.Width, 1, At(_weights.Dense, _shape.HeadWeights[head]), At(_scores), count, _shape.Width, columns, add: true);
    }

    private double LearnHead(int head, uint[] gold, int count, Gradient gradient)
    {
        var (spec, width) = (_shape.Heads[head], _shape.Width);
        int columns = spec.Columns;
        var mask = _masks[spec.Layer];
        var input = spec.Layer == _shape.Layers ? Mask(_activations[spec.Layer], mask, count) : _activations[spec.Layer];
        ScoreHead(head, input, count);
        double loss = _chains[head] is { } chain
            ? chain.Learn(_scores, _weights.Dense.AsSpan(_shape.HeadTransitions[head], columns * columns), gold, count, _scoreGradient,
                gradient.Dense.AsSpan(_shape.HeadTransitions[head], columns * columns))
            : Single(spec, gold, count);
        for (int t = 0; t < count; t++)
        {
            var bias = gradient.Dense.AsSpan(_shape.HeadBiases[head], columns);
            TensorPrimitives.Add(bias, _scoreGradient.AsSpan(t * columns, columns), bias);
        }

        Kernel.Multiply(At(input), 1, width, At(_scoreGradient), At(gradient.Dense, _shape.HeadWeights[head]), width, count, columns, add: true);
        Transpose(At(_weights.Dense, _shape.HeadWeights[head]), width, columns);
        if (spec.Layer != _shape.Layers)
        {
            Kernel.Multiply(At(_scoreGradient), columns, 1, At(_transposed), At(_gradient), count, columns, width, add: true);
            return loss;
        }

        Kernel.Multiply(At(_scoreGradient), columns, 1, At(_transposed), At(_gradientBelow), count, columns, width, add: false);
        for (int t = 0; t < count; t++)
            TensorPrimitives.MultiplyAdd(_gradientBelow.AsSpan(t * width, width), mask, _gradient.AsSpan(t * width, width), _gradient.AsSpan(t * width, width));
        return loss;
    }

    private double Single(Head spec, uint[] gold, int count)
    {
        double loss = 0;
        int columns = spec.Columns;
        Array.Clear(_scoreGradient, 0, count * columns);
        for (int t = 0; t < count; t++)
        {
            if (gold[t] == 0) continue;
            var share = _scoreGradient.AsSpan(t * columns, spec.Labels);
            TensorPrimitives.SoftMax(_scores.AsSpan(t * columns, spec.Labels), share);
            int right = (int)gold[t] - 1;
            loss -= Math.Log(Math.Max(share[right], 1e-12f));
            share[right] -= 1;
        }

        return loss;
    }

    /// <summary>Carries the gradient of a layer's output down to its input, in place.</summary>
    private void LearnLayer(int layer, int count, Gradient gradient)
    {
        int l = layer - 1, width = _shape.Width, half = _shape.Half;
        Array.Clear(_gradientBelow, 0, count * width);
        float* gates = At(_weights.Dense, _shape.LayerGates[l]), gateGradient = At(gradient.Dense, _shape.LayerGates[l]);
        for (int d = 0; d < 2; d++)
            LayerBackward.Follow(At(_products[l]), At(_activations[l]), gates + (d * 4 * half), At(_traces[l]) + (d * (nint)count * 3 * half), At(_gradient),
                At(_productGradient), At(_gradientBelow), gateGradient + (d * 4 * half), count, half, d == 1);
        var input = Mask(_activations[l], _masks[l], count);
        Kernel.Multiply(At(input), 1, width, At(_productGradient), At(gradient.Dense, _shape.LayerWeights[l]), width, count, 6 * half, add: true);
        Transpose(At(_weights.Dense, _shape.LayerWeights[l]), width, 6 * half);
        Kernel.Multiply(At(_productGradient), 6 * half, 1, At(_transposed), At(_gradient), count, 6 * half, width, add: false);
        for (int t = 0; t < count; t++)
        {
            var row = _gradient.AsSpan(t * width, width);
            TensorPrimitives.MultiplyAdd(row, _masks[l], _gradientBelow.AsSpan(t * width, width), row);
        }
    }

    private void Transpose(float* matrix, int rows, int columns)
    {
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) _transposed[(j * rows) + i] = matrix[(i * columns) + j];
    }
}
