using Dateline.Language.Names;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Parties;

/// <summary>Somebody who takes part in what is told: the words that name them, and what is known of them.</summary>
/// <param name="Phrase">The words, as few as name the party.</param>
/// <param name="Head">The head word, or the first word of the name.</param>
/// <param name="Name">What the words name; null for a description ("the ministers").</param>
/// <param name="Key">Equal for two parties that are surely the same.</param>
/// <param name="Reference">The words as a reference to an actor of the record.</param>
internal sealed record Party(TokenRange Phrase, int Head, NameKind? Name, string Key, ActorReference Reference)
{
    /// <summary>Whether the party is one human being with a name.</summary>
    public bool IsPerson => Name is NameKind.Person;

    /// <summary>Whether two parties are the same, as far as their words tell.</summary>
    public bool IsSame(Party other)
    {
        if (string.Equals(Key, other.Key, StringComparison.Ordinal)) return true;
        // "Chilean" and "the Chileans", "Peru" and "Peruvian".
        int shared = Math.Min(Math.Min(Key.Length, other.Key.Length), 6);
        bool nations = Name is NameKind.Group or NameKind.Location && other.Name is NameKind.Group or NameKind.Location;
        return nations && shared >= 4 && Key.AsSpan(0, shared - 1).SequenceEqual(other.Key.AsSpan(0, shared - 1));
    }
}
