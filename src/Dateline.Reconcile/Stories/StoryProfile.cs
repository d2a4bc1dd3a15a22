using System.Buffers.Binary;
using Dateline.Reading;
using Dateline.Reconcile.Happenings;
using Dateline.Reconcile.Terms;

namespace Dateline.Reconcile.Stories;

/// <summary>What a report is about, in few bytes: when it was written, its main incident, the words that tell most.</summary>
internal sealed class StoryProfile
{
    private const float Unusual = 6;
    private const int NameKeys = 7, WordKeys = 3, PairKeys = 4;

    private StoryProfile(DayRange days, Setting main, Term[] terms) => (Days, Main, Terms) = (days, main, terms);

    /// <summary>The days on which the report may have been written.</summary>
    public DayRange Days { get; }

    /// <summary>Its main incident.</summary>
    public Setting Main { get; }

    /// <summary>Its terms: see <see cref="TermFinder"/>.</summary>
    public Term[] Terms { get; }

    /// <summary>The keys under which reports of the same event are found: its names, words and pairs of words that tell most.</summary>
    public IReadOnlyList<long> Keys =>
    [
        .. Best(TermKinds.Name, NameKeys), .. Best(TermKinds.None, WordKeys), .. Best(TermKinds.Pair, PairKeys),
    ];

    /// <summary>What a key says: a pair of words, or an unusual word, as much as two others.</summary>
    public static int WeightOf(long key) => key >> 32 != 0 || TermWeights.Shipped[(uint)key] >= Unusual ? 2 : 1;

    /// <summary>The profile of a report.</summary>
    public static StoryProfile Of(Record record)
    {
        int main = MainIncident.IndexOf(record);
        return new(
            DayRange.Of(record.Published.Value), main < 0 ? Setting.None : Setting.Of(record, record.Incidents[main]),
            TermFinder.Find(record.Report.Text, TermWeights.Shipped));
    }

    /// <summary>The profile again.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    public static StoryProfile From(ReadOnlySpan<byte> bytes)
    {
        var days = new DayRange(BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]));
        var rest = bytes[(8 + Setting.Size)..];
        var terms = new Term[rest.Length / Term.Size];
        for (int i = 0; i < terms.Length; i++) terms[i] = Term.Read(rest[(i * Term.Size)..]);
        return new(days, Setting.Read(bytes[8..]), terms);
    }

    /// <summary>The profile as bytes.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[8 + Setting.Size + (Terms.Length * Term.Size)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Days.First);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), Days.Last);
        Main.Write(bytes.AsSpan(8));
        for (int i = 0; i < Terms.Length; i++) Terms[i].Write(bytes.AsSpan(8 + Setting.Size + (i * Term.Size)));
        return bytes;
    }

    private IEnumerable<long> Best(TermKinds kind, int most) => Terms
        .Where(term => (term.Kinds & TermKinds.Number) == TermKinds.None && IsOf(term, kind))
        .OrderByDescending(term => term.Weight).ThenBy(term => term.Hash).Take(most)
        .Select(term => (long)term.Hash | (kind == TermKinds.Pair ? 1L << 32 : 0));

    private static bool IsOf(Term term, TermKinds kind) => kind switch
    {
        TermKinds.Pair => (term.Kinds & TermKinds.Pair) != TermKinds.None,
        TermKinds.Name => (term.Kinds & (TermKinds.Name | TermKinds.Pair)) == TermKinds.Name,
        _ => (term.Kinds & (TermKinds.Name | TermKinds.Pair)) == TermKinds.None,
    };
}
