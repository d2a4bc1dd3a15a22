using System.Runtime.Intrinsics;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <summary>The way back through <see cref="RecurrentLayer.Follow"/>.</summary>
internal static unsafe class LayerBackward
{
    /// <summary>Turns the gradient of one direction's output into gradients of its products, its input and its gate parameters.</summary>
    public static void Follow(
        float* products, float* input, float* parameters, float* trace, float* outputGradient,
        float* productGradient, float* inputGradient, float* parameterGradient, int count, int half, bool backward)
    {
        int offset = backward ? half : 0, step = backward ? 1 : -1;
        float* carried = stackalloc float[half];
        new Span<float>(carried, half).Clear();
        var one = Vector512.Create(1f);
        for (int i = 0, t = backward ? 0 : count - 1; i < count; i++, t += step)
        {
            int before = t + step;
            float* kept = trace + ((nint)t * 3 * half);
            float* keptBefore = i == count - 1 ? null : trace + ((nint)before * 3 * half);
            nint row = ((nint)t * 2 * half) + offset;
            float* u = products + ((nint)t * 6 * half) + (3 * offset), du = productGradient + ((nint)t * 6 * half) + (3 * offset);
            for (int unit = 0; unit < half; unit += Kernel.Lane)
            {
                Vector512<float> state = Vector512.Load(kept + unit), forget = Vector512.Load(kept + half + unit), reset = Vector512.Load(kept + (2 * half) + unit);
                var stateBefore = keptBefore == null ? Vector512<float>.Zero : Vector512.Load(keptBefore + unit);
                Vector512<float> dh = Vector512.Load(outputGradient + row + unit), skip = Vector512.Load(input + row + unit), candidate = Vector512.Load(u + unit);
                var dState = (dh * reset) + Vector512.Load(carried + unit);
                (Vector512.Load(inputGradient + row + unit) + (dh * (one - reset))).Store(inputGradient + row + unit);
                var dReset = dh * (state - skip) * reset * (one - reset);
                var dForget = dState * (stateBefore - candidate) * forget * (one - forget);
                (dState * (one - forget)).Store(du + unit);
                dForget.Store(du + half + unit);
                dReset.Store(du + (2 * half) + unit);
                var back = (dState * forget) + (dForget * Vector512.Load(parameters + unit)) + (dReset * Vector512.Load(parameters + half + unit));
                back.Store(carried + unit);
                Add(parameterGradient + unit, dForget * stateBefore);
                Add(parameterGradient + half + unit, dReset * stateBefore);
                Add(parameterGradient + (2 * half) + unit, dForget);
                Add(parameterGradient + (3 * half) + unit, dReset);
            }
        }
    }

    private static void Add(float* target, Vector512<float> value) => (Vector512.Load(target) + value).Store(target);
}
