using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>
/// One layer of simple recurrent units read in both directions (Lei, Zhang, Wang, Dai, Artzi: Simple Recurrent Units for
/// Highly Parallelizable Recurrence, EMNLP 2018): nearly all arithmetic is one product over all tokens; only a
/// few element-wise steps follow the text.
/// </summary>
public static unsafe class RecurrentLayer
{
    /// <summary>Gate blocks of each direction in a product's row: candidate, forget, reset.</summary>
    public const int Gates = 3;

    /// <summary>Rows of values in the gate parameters of each direction: forget and reset peepholes, forget and reset biases.</summary>
    public const int GateParameters = 4;

    /// <summary>Follows the text in one direction, a stretch of it at a time.</summary>
    /// <param name="products">This direction's candidate, forget and reset for the stretch's first token.</param>
    /// <param name="stride">From one token's products to the next one's.</param>
    /// <param name="input">The layer's input for the stretch's first token, tokens by 2·<paramref name="half"/>, carried past the layer by the reset gate.</param>
    /// <param name="parameters">Forget peephole, reset peephole, forget bias, reset bias of this direction.</param>
    /// <param name="states">The states before the stretch, at the text's end nought; afterwards those after it.</param>
    /// <param name="output">For the stretch's first token: tokens by 2·<paramref name="half"/>; this direction's half is written.</param>
    /// <param name="count">The number of tokens of the stretch.</param>
    /// <param name="half">Units of one direction, a multiple of <see cref="Kernel.Lane"/>.</param>
    /// <param name="backward">Which direction.</param>
    /// <param name="trace">Where given, tokens by 3·<paramref name="half"/> for state, forget, reset, to be used in training.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Follow(
        float* products, int stride, float* input, float* parameters, float* states, float* output, int count, int half, bool backward, float* trace)
    {
        int offset = backward ? half : 0, step = backward ? -1 : 1;
        for (int i = 0, t = backward ? count - 1 : 0; i < count; i++, t += step)
        {
            float* u = products + ((nint)t * stride);
            float* skips = input + ((nint)t * 2 * half) + offset, results = output + ((nint)t * 2 * half) + offset;
            float* kept = trace == null ? null : trace + ((nint)t * 3 * half);
            for (int unit = 0; unit < half; unit += Kernel.Lane)
            {
                Vector512<float> state = Vector512.Load(states + unit), candidate = Vector512.Load(u + unit), skip = Vector512.Load(skips + unit);
                var forget = Gate(parameters + unit, parameters + (2 * half) + unit, u + half + unit, state);
                var reset = Gate(parameters + half + unit, parameters + (3 * half) + unit, u + (2 * half) + unit, state);
                Kernel.Sigmoids(ref forget, ref reset);
                state = Vector512.FusedMultiplyAdd(forget, state - candidate, candidate);
                state.Store(states + unit);
                Vector512.FusedMultiplyAdd(reset, state - skip, skip).Store(results + unit);
                if (kept == null) continue;
                state.Store(kept + unit);
                forget.Store(kept + half + unit);
                reset.Store(kept + (2 * half) + unit);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Gate(float* peephole, float* bias, float* product, Vector512<float> state) =>
        Vector512.FusedMultiplyAdd(Vector512.Load(peephole), state, Vector512.Load(product) + Vector512.Load(bias));
}
