using System.Buffers;

namespace Dateline.Mcp.Answers;

/// <summary>Collects the bytes of an answer, and refuses to go on where they become too many: a record of a very long report is never held twice.</summary>
internal sealed class BoundedBuffer : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>What was collected.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <inheritdoc/>
    public void Advance(int count) => _bytes.Advance(count);

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Guard();
        return _bytes.GetMemory(sizeHint);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Guard();
        return _bytes.GetSpan(sizeHint);
    }

    private void Guard()
    {
        if (_bytes.WrittenCount > Limits.AnswerBytes) throw TooLong();
    }

    /// <summary>What is said of an answer that is too long.</summary>
    public static Refusal TooLong() =>
        new($"The answer would have more than {Limits.AnswerBytes / 1024} KiB. Ask for less: a smaller 'limit', fewer 'kinds', or single items by find_items with 'report:ID'.");
}
