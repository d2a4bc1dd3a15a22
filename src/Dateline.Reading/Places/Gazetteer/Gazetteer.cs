using System.Text;
using Dateline.Language.Models;

namespace Dateline.Reading.Places;

/// <summary>
/// The places of the world by their names, mapped from <c>models/gazetteer.bin</c>: nothing is parsed when it is opened. One gazetteer may be used by many
/// threads at once.
/// </summary>
/// <remarks>
/// Sections: <c>where</c>, <c>region</c>, <c>id</c> hold an entry each, in the order of their names; <c>names</c> are UTF-8, each a count of bytes shared with
/// the name before, a count of further bytes, the bytes; <c>block</c> tells where each sixteenth name begins, which shares nothing. <c>buckets</c> and
/// <c>keys</c> find names by hash: 6 bytes a key, 3 of the hash and 3 of a value: an entry with the use of the name (2 bits), or with the highest bit set the place
/// in <c>lists</c> where a count and as many such values stand.
/// </remarks>
public sealed unsafe class Gazetteer : IDisposable
{
    /// <summary>How many names share a block.</summary>
    public const int BlockSize = 16;

    /// <summary>The number of buckets, as a power of two.</summary>
    public const int BucketBits = 14;

    /// <summary>The bytes of a key.</summary>
    public const int KeySize = 6;

    /// <summary>Set in a value that points to a list.</summary>
    public const uint ListFlag = 1u << 23;

    private readonly ModelFile _file;
    private readonly ulong* _where;
    private readonly ushort* _regions;
    private readonly uint* _ids;
    private readonly uint* _blocks;
    private readonly uint* _buckets;
    private readonly byte* _keys;
    private readonly byte* _lists;
    private readonly byte* _names;
    private readonly byte* _codes;
    private readonly int _countries;
    private readonly int* _regionEntries;
    private readonly int _regionCount;

    private Gazetteer(ModelFile file)
    {
        _file = file;
        _where = file.Pointer<ulong>("where", out int count);
        Count = count;
        _regions = file.Pointer<ushort>("region", out _);
        _ids = file.Pointer<uint>("id", out _);
        _blocks = file.Pointer<uint>("block", out _);
        _buckets = file.Pointer<uint>("buckets", out _);
        _keys = file.Pointer<byte>("keys", out _);
        _lists = file.Pointer<byte>("lists", out _);
        _names = file.Pointer<byte>("names", out _);
        _codes = file.Pointer<byte>("countries", out int codes);
        _countries = codes / 2;
        _regionEntries = file.Pointer<int>("regions", out _regionCount);
        Borders = new(file, this);
    }

    /// <summary>How many places there are.</summary>
    public int Count { get; }

    /// <summary>Where countries meet.</summary>
    public Borders Borders { get; }

    /// <summary>Opens the gazetteer in a folder of models.</summary>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Gazetteer Open(string folder) => new(ModelFile.Open(Path.Combine(folder, "gazetteer.bin")));

    /// <summary>The entry of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public GazetteerEntry this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Count, nameof(number));
            return GazetteerEntry.Unpack(number, _where[number], _regions[number]);
        }
    }

    /// <summary>The name of an entry as the gazetteer writes it.</summary>
    public string NameOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Count, nameof(number));
        byte* at = _names + _blocks[number / BlockSize];
        Span<byte> name = stackalloc byte[256];
        int length = 0;
        for (int i = number % BlockSize; i >= 0; i--)
        {
            int shared = *at++, more = *at++;
            new ReadOnlySpan<byte>(at, more).CopyTo(name[shared..]);
            at += more;
            length = shared + more;
        }

        return Encoding.UTF8.GetString(name[..length]);
    }

    /// <summary>The stable id of an entry: <c>geonames:698740</c> where it is a place of GeoNames, else of the list it is from.</summary>
    public string IdOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Count, nameof(number));
        uint id = _ids[number];
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Schemes[(int)(id >> SchemeShift)]}:{id & ((1u << SchemeShift) - 1)}");
    }

    /// <summary>ISO 3166-1 alpha-2 of a country's number; null for 0.</summary>
    public string? CountryCode(byte country) => country == 0 ? null : Encoding.ASCII.GetString(_codes + ((country - 1) * 2), 2);

    /// <summary>The number of a country by its ISO 3166-1 alpha-2 code in upper case; 0 where there is none.</summary>
    public byte CountryNumber(ReadOnlySpan<char> code)
    {
        if (code.Length != 2) return 0;
        for (int i = 0; i < _countries; i++)
        {
            if (_codes[i * 2] == code[0] && _codes[(i * 2) + 1] == code[1]) return (byte)(i + 1);
        }

        return 0;
    }

    /// <summary>The entry of a region by its number; null for 0.</summary>
    public GazetteerEntry? Region(ushort region) => region == 0 || region >= _regionCount || _regionEntries[region] < 0 ? null : this[_regionEntries[region]];

    /// <summary>Finds the places of a name.</summary>
    /// <param name="key">The name.</param>
    /// <param name="into">Takes the places with how the name is used for each; those that fit no more are left out, the smallest first.</param>
    /// <returns>How many places were written.</returns>
    public int Find(PlaceKey key, Span<NamedEntry> into)
    {
        uint value = Value(key.Hash);
        if (value == None || into.IsEmpty) return 0;
        if ((value & ListFlag) == 0)
        {
            into[0] = new((int)(value >> 2), (NameUse)(value & 3));
            return 1;
        }

        byte* at = _lists + (value & ~ListFlag);
        int count = Math.Min(Number(at), into.Length);
        for (int i = 0; i < count; i++)
        {
            at += 3;
            into[i] = new(Number(at) >> 2, (NameUse)(*at & 3));
        }

        return count;
    }

    /// <summary>Whether there is a place of the name.</summary>
    public bool Has(PlaceKey key) => Value(key.Hash) != None;

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>By how much the number of a scheme is shifted in an id.</summary>
    internal const int SchemeShift = 29;

    private const uint None = uint.MaxValue;

    // GeoNames; counties by the codes of the US census; OurAirports; regions of the countries-states-cities database; this project's list; US postal codes.
    private static readonly string[] Schemes = ["geonames", "us-county", "ourairports", "csc-state", "dateline", "us-zip"];

    private static int Number(byte* at) => at[0] | (at[1] << 8) | (at[2] << 16);

    private uint Value(ulong hash)
    {
        uint bucket = (uint)(hash & ((1 << BucketBits) - 1)), print = (uint)(hash >> 40);
        for (uint i = _buckets[bucket]; i < _buckets[bucket + 1]; i++)
        {
            byte* key = _keys + ((nint)i * KeySize);
            if (Number(key) == (int)print) return (uint)Number(key + 3);
        }

        return None;
    }
}

/// <summary>A place that has a name.</summary>
/// <param name="Number">The number of the entry.</param>
/// <param name="Use">How the name is used for it.</param>
public readonly record struct NamedEntry(int Number, NameUse Use);
