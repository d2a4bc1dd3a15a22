using System.Text;
using Dateline.Reading.Records.Actors;

namespace Dateline.Reconcile.Actors;

/// <summary>An actor across reports, by one name of it.</summary>
/// <param name="Kind">What it is; of reports that differ, the least.</param>
/// <param name="Surname">Whether it is a surname alone.</param>
/// <param name="Name">The name as reports write it; of several spellings the first by code unit.</param>
public sealed record ActorNode(ActorKind Kind, bool Surname, string Name)
{
    /// <summary>Reads it.</summary>
    internal static ActorNode From(ReadOnlySpan<byte> bytes) => new((ActorKind)bytes[0], bytes[1] != 0, Encoding.UTF8.GetString(bytes[2..]));

    /// <summary>Writes it.</summary>
    internal byte[] ToBytes() => [(byte)Kind, Surname ? (byte)1 : (byte)0, .. Encoding.UTF8.GetBytes(Name)];

    /// <summary>The same node after one more report: whichever came first does not matter.</summary>
    internal ActorNode With(ActorNode other) =>
        new(Kind < other.Kind ? Kind : other.Kind, Surname, string.CompareOrdinal(Name, other.Name) <= 0 ? Name : other.Name);
}
