using System.Buffers.Binary;
using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reconcile.Contradictions;
using Dateline.Reconcile.Terms;
using Dateline.Text;

namespace Dateline.Reconcile.Happenings;

/// <summary>An incident or engagement in few bytes: whether its report is about it, its setting, when it was told, the words that tell of it.</summary>
internal sealed class ItemProfile
{
    private const int MostTerms = 20;
    private const int Around = 60;
    private const int MostText = 1500;

    private ItemProfile(bool isMain, Setting setting, DayRange told, Term[] terms, Claim[] claims) =>
        (IsMain, Setting, Told, Terms, Claims) = (isMain, setting, told, terms, claims);

    /// <summary>Whether it is the incident that its report is about.</summary>
    public bool IsMain { get; }

    /// <summary>Kind, place, time, toll.</summary>
    public Setting Setting { get; }

    /// <summary>The days on which the report may have been written.</summary>
    public DayRange Told { get; }

    /// <summary>The single words that tell most, by hash.</summary>
    public Term[] Terms { get; }

    /// <summary>What others may contradict.</summary>
    public Claim[] Claims { get; }

    /// <summary>The keys under which items of the same happening are found in other stories: its town with its day, and with the day after.</summary>
    public IReadOnlyList<long> Keys
    {
        get
        {
            if (!Setting.Days.IsDay || !Setting.Site.IsTown) return [];
            long cell = ((long)(ushort)(Setting.Site.Latitude / 20) << 16) | (ushort)(Setting.Site.Longitude / 20);
            return [(cell << 24) + Setting.Days.First, (cell << 24) + Setting.Days.First + 1];
        }
    }

    /// <summary>The profile of an item.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="setting">What it says of kind, place, time and toll.</param>
    /// <param name="evidence">The passages that tell it.</param>
    /// <param name="isMain">Whether the report is about it.</param>
    /// <param name="claims">What others may contradict.</param>
    public static ItemProfile Of(Record record, Setting setting, ImmutableArray<Span> evidence, bool isMain, Claim[] claims)
    {
        string text = record.Report.Text;
        var words = new System.Text.StringBuilder();
        foreach (var span in evidence)
        {
            if (words.Length > MostText) break;
            int start = Math.Max(0, span.Start - Around), end = Math.Min(text.Length, span.End + Around);
            words.Append(text, start, Math.Min(end - start, MostText)).Append(" . ");
        }

        var terms = TermFinder.Find(words.ToString(), TermWeights.Shipped).Where(term => (term.Kinds & TermKinds.Pair) == TermKinds.None)
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Hash).Take(MostTerms).OrderBy(term => term.Hash);
        return new(isMain, setting, DayRange.Of(record.Published.Value), [.. terms], claims);
    }

    /// <summary>The profile again.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    public static ItemProfile From(ReadOnlySpan<byte> bytes)
    {
        var told = new DayRange(BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[5..]));
        var terms = new Term[bytes[9 + Setting.Size]];
        var rest = bytes[(10 + Setting.Size)..];
        for (int i = 0; i < terms.Length; i++) terms[i] = Term.Read(rest[(i * Term.Size)..]);
        rest = rest[(terms.Length * Term.Size)..];
        var claims = new Claim[rest.Length / Claim.Size];
        for (int i = 0; i < claims.Length; i++) claims[i] = Claim.Read(rest[(i * Claim.Size)..]);
        return new(bytes[0] != 0, Setting.Read(bytes[9..]), told, terms, claims);
    }

    /// <summary>The profile as bytes.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[10 + Setting.Size + (Terms.Length * Term.Size) + (Claims.Length * Claim.Size)];
        bytes[0] = IsMain ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), Told.First);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(5), Told.Last);
        Setting.Write(bytes.AsSpan(9));
        bytes[9 + Setting.Size] = (byte)Terms.Length;
        var rest = bytes.AsSpan(10 + Setting.Size);
        for (int i = 0; i < Terms.Length; i++) Terms[i].Write(rest[(i * Term.Size)..]);
        rest = rest[(Terms.Length * Term.Size)..];
        for (int i = 0; i < Claims.Length; i++) Claims[i].Write(rest[(i * Claim.Size)..]);
        return bytes;
    }
}
