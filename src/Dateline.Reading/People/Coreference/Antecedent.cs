using Dateline.Reading.Records.Actors;

namespace Dateline.Reading.People.Coreference;

/// <summary>Somebody whom a pronoun may mean, with what speaks for it.</summary>
internal sealed class Antecedent
{
    /// <summary>Who it is; null for nobody whom the report names.</summary>
    public ActorDraft? Actor { get; set; }

    /// <summary>The mention nearest before the pronoun, or the first one after it.</summary>
    public Mention Nearest { get; set; }

    /// <summary>Where that mention stands.</summary>
    public GrammaticalPlace Place { get; set; }

    /// <summary>How many sentences lie between that mention and the pronoun; below 0 where it comes after.</summary>
    public int Sentences { get; set; }

    /// <summary>How many mentions of others lie between that mention and the pronoun.</summary>
    public int Rank { get; set; }

    /// <summary>How many mentions within the window are this actor's.</summary>
    public int Count { get; set; }

    /// <summary>The subjects that are mentions of this actor: 1 in the pronoun's sentence, 2 in the one before, 4 as the first of the sentence before, 8 as the first of its own.</summary>
    public uint Subjects { get; set; }

    /// <summary>The mention whose clause holds the pronoun, as a subject; -1 where none does.</summary>
    public int Commands { get; set; }

    /// <summary>Whether the name stood before the pronoun at all.</summary>
    public bool IsBefore => Sentences >= 0;
}
