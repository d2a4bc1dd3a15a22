using System.Runtime.InteropServices;

namespace Dateline.Language.Network;

/// <summary>The room one reading needs, kept for the next; for one thread at a time.</summary>
internal sealed unsafe class Workspace : IDisposable
{
    private float* _room;
    private nuint _size;
    private WordProducts? _words;
    private CircumstanceSums? _circumstances;

    public void Dispose()
    {
        _words?.Dispose();
        _circumstances?.Dispose();
        Free();
    }

    /// <summary>What is kept of words and circumstances; of one model for as long as the workspace lives.</summary>
    public (WordProducts Words, CircumstanceSums Circumstances) Kept(NetworkModel model) => (_words ??= new(model), _circumstances ??= new(model));

    /// <summary>Room for <paramref name="floats"/> numbers, on a boundary of 64 bytes; what it held before is lost.</summary>
    public float* Room(nint floats)
    {
        var size = (nuint)floats * sizeof(float);
        if (size > _size)
        {
            Free();
            _room = (float*)NativeMemory.AlignedAlloc(size, 64);
            _size = size;
        }

        return _room;
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_room);
        _room = null;
        _size = 0;
    }
}
