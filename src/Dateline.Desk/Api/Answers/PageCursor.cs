using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Desk.Api.Answers;

/// <summary>Where a page ended, as letters that mean nothing outside. It fits only the list and the filters that it was made for.</summary>
internal static class PageCursor
{
    private const byte Version = 1;
    private const int MarkBytes = 4, Longest = 64;

    /// <summary>Writes one.</summary>
    /// <param name="scope">The list and its filters.</param>
    /// <param name="numbers">Where the page ended.</param>
    public static string Write(string scope, params ReadOnlySpan<long> numbers)
    {
        byte[] bytes = new byte[1 + MarkBytes + (numbers.Length * sizeof(long))];
        bytes[0] = Version;
        Mark(scope).CopyTo(bytes.AsSpan(1));
        for (int i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1 + MarkBytes + (i * sizeof(long))), numbers[i]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads one.</summary>
    /// <param name="scope">The list and its filters.</param>
    /// <param name="text">What was given; null for the first page.</param>
    /// <param name="count">How many numbers there are.</param>
    /// <returns>The numbers; null for the first page.</returns>
    /// <exception cref="ProblemException">It is none, or is one of another list.</exception>
    public static long[]? Read(string scope, string? text, int count)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length > Longest || !Base64Url.IsValid(text)) throw Wrong();
        byte[] bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length != 1 + MarkBytes + (count * sizeof(long)) || bytes[0] != Version || !bytes.AsSpan(1, MarkBytes).SequenceEqual(Mark(scope))) throw Wrong();
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) numbers[i] = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1 + MarkBytes + (i * sizeof(long))));
        return Array.TrueForAll(numbers, number => number < long.MaxValue) ? numbers : throw Wrong();
    }

    /// <summary>The problem of a cursor that is none.</summary>
    public static ProblemException Wrong() => new(ProblemKind.Cursor.Because("This is not the \"next\" of a page of this list with these filters."));

    private static ReadOnlySpan<byte> Mark(string scope) => SHA256.HashData(Encoding.UTF8.GetBytes(scope)).AsSpan(0, MarkBytes);
}
