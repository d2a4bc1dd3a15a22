using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Dateline.Language.Tags;

namespace Dateline.Language.Lemmas;

/// <summary>
/// Finds the dictionary form of an English word by its Penn tag: "went" as a past tense is "go". Words seen in training that follow no
/// rule are looked up whole; all others go by the longest ending known for their tag. Safe to use from many threads.
/// </summary>
/// <remarks>
/// The file, little-endian: "DLLM", version (16 bits), number of edits (16), slots (32, a power of two), letters (32); the edits, four
/// bytes each: letters to cut, letters to add, where those stand (16); the letters (16 each); zeros up to a multiple of 4; then an
/// open hash table: a key of 32 bits a slot (see <see cref="LemmaKey"/>, 0 = empty), then an answer of 16 bits a slot.
/// </remarks>
public sealed class Lemmatizer
{
    /// <summary>The version of the file that this class reads.</summary>
    public const ushort Version = 1;

    /// <summary>The answer that capitals stay.</summary>
    public const int KeepCapitals = 0;

    /// <summary>The answer that every letter becomes small.</summary>
    public const int DropCapitals = 1;

    /// <summary>The answer that the first letter alone stays a capital.</summary>
    public const int KeepFirst = 2;

    private const int FirstBits = 16;

    private readonly byte[] _file;
    private readonly int _letters;
    private readonly uint[] _keys;
    private readonly ushort[] _answers;
    private readonly int _mask;

    // A bit for the first bits of each key there is: most of what is looked up is not there, and most of that is found out here.
    private readonly ulong[] _first = new ulong[1 << (FirstBits - 6)];

    private Lemmatizer(byte[] file)
    {
        _file = file;
        int edits = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(6));
        long slots = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(8));
        long letters = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(12));
        long keys = (16 + (edits * 4L) + (letters * 2) + 3) & ~3L;
        if (slots == 0 || (slots & (slots - 1)) != 0 || keys + (slots * 6) != file.Length) throw new InvalidDataException("The lemma file is cut short or damaged.");
        _letters = 16 + (edits * 4);
        _keys = MemoryMarshal.Cast<byte, uint>(file.AsSpan((int)keys, (int)slots * 4)).ToArray();
        _answers = MemoryMarshal.Cast<byte, ushort>(file.AsSpan((int)(keys + (slots * 4)), (int)slots * 2)).ToArray();
        _mask = (int)slots - 1;
        foreach (uint key in _keys) _first[key >> (32 - FirstBits + 6)] |= 1ul << (int)(key >> (32 - FirstBits));
    }

    /// <summary>Opens the model file.</summary>
    /// <exception cref="InvalidDataException">The file is no lemma file of this <see cref="Version"/>, or damaged.</exception>
    public static Lemmatizer Open(string path) => From(File.ReadAllBytes(path));

    /// <summary>Uses a model already in memory; the array must not be changed afterwards.</summary>
    /// <exception cref="InvalidDataException">The bytes are no lemma file of this <see cref="Version"/>, or damaged.</exception>
    public static Lemmatizer From(byte[] file)
    {
        bool known = file.Length >= 16 && file.AsSpan(0, 4).SequenceEqual("DLLM"u8)
            && BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(4)) == Version;
        return known ? new Lemmatizer(file) : throw new InvalidDataException($"This is no lemma file of version {Version}.");
    }

    /// <summary>The lemma of a word as a new string.</summary>
    public string Lemma(ReadOnlySpan<char> form, FineTag tag)
    {
        Span<char> buffer = form.Length <= 192 ? stackalloc char[256] : new char[form.Length + 64];
        return buffer[..Write(form, tag, buffer)].ToString();
    }

    /// <summary>Writes the lemma of a word and gives its length; 64 letters more than the form are always room enough.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public int Write(ReadOnlySpan<char> form, FineTag tag, Span<char> destination)
    {
        form.CopyTo(destination);
        var word = destination[..form.Length];
        ApplyCapitals(word, form, tag);
        int edit = Find(LemmaKey.Ending(tag), word, folded: false);
        if (edit < 0) return form.Length;
        var rule = _file.AsSpan(16 + (edit * 4), 4);
        int kept = form.Length - rule[0];
        if (kept < 0 || kept + rule[1] == 0) return form.Length;
        int from = _letters + (BinaryPrimitives.ReadUInt16LittleEndian(rule[2..]) * 2);
        MemoryMarshal.Cast<byte, char>(_file.AsSpan(from, rule[1] * 2)).CopyTo(destination[kept..]);
        return kept + rule[1];
    }

    private void ApplyCapitals(Span<char> word, ReadOnlySpan<char> form, FineTag tag)
    {
        var shape = LemmaKey.ShapeOf(form);
        if (shape == CapitalShape.None) return;
        int answer = Find(LemmaKey.Capitals(tag, shape), form, folded: true);
        if (answer is DropCapitals) form.ToLowerInvariant(word);
        if (answer is KeepFirst && form.Length > 1) form[1..].ToLowerInvariant(word[1..]);
    }

    /// <summary>The answer for the whole word or else for its longest known ending; -1 where even the empty one has none.</summary>
    private int Find(uint key, ReadOnlySpan<char> word, bool folded)
    {
        int answer = LookUp(LemmaKey.Mix(key));
        for (int i = 1; i <= word.Length; i++)
        {
            char c = word[^i];
            key = LemmaKey.Add(key, folded ? char.ToLowerInvariant(c) : c);
            if (i <= LemmaKey.LongestEnding && LookUp(LemmaKey.Mix(key)) is var better and >= 0) answer = better;
        }

        int whole = LookUp(LemmaKey.Whole(key));
        return whole >= 0 ? whole : answer;
    }

    private int LookUp(uint key)
    {
        if ((_first[key >> (32 - FirstBits + 6)] >> (int)(key >> (32 - FirstBits)) & 1) == 0) return -1;
        uint[] keys = _keys;
        for (int slot = (int)key & _mask; keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (keys[slot] == key) return _answers[slot];
        }

        return -1;
    }
}
