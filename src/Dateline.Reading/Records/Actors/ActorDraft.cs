using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Actors;

/// <summary>An actor while the report is still being read.</summary>
public sealed class ActorDraft
{
    internal ActorDraft(ActorKind kind, bool named, TokenRange name, string rule)
    {
        Kind = kind;
        Named = named;
        Name = name;
        Rule = rule;
    }

    /// <summary>What kind of actor it is.</summary>
    public ActorKind Kind { get; internal set; }

    /// <summary>Whether the report gives a name.</summary>
    public bool Named { get; }

    /// <summary>The fullest form so far.</summary>
    public TokenRange Name { get; internal set; }

    /// <summary>The gender, where the report tells.</summary>
    public Gender Gender { get; internal set; }

    /// <summary>Whether the actor is more than one ("officials").</summary>
    internal bool Plural { get; set; }

    /// <summary>Whether a described actor is one or more people, by the noun that describes it.</summary>
    internal bool Human { get; set; }

    /// <summary>How the kind was found.</summary>
    internal string Rule { get; set; }

    /// <summary>Whether the actor belongs into the record: people and bodies always, places and described ones once they speak.</summary>
    internal bool Used { get; set; }

    /// <summary>The age the report gives, or 0.</summary>
    internal int Age { get; set; }

    /// <summary>How often the actor was named or meant so far.</summary>
    internal int Count { get; set; }

    /// <summary>The last token at which the fullest kind of name stood.</summary>
    internal int LastFull { get; set; } = -1;

    /// <summary>The words of the fullest name, folded; empty where there is none.</summary>
    internal string[] Words { get; set; } = [];

    /// <summary>Whether the name ends in "Jr." or the like.</summary>
    internal bool IsYounger { get; init; }

    /// <summary>Whether a courtesy ("Mr.") or a pronoun told the gender.</summary>
    internal bool IsCourteous { get; set; }

    /// <summary>Whether the report gives a role that only people hold.</summary>
    internal bool HasHumanRole { get; set; }

    /// <summary>Whether nothing but the look of the name speaks for a person: no known first name, no courtesy, no role that only people hold.</summary>
    internal bool IsUnsurePerson => Kind == ActorKind.Person && Named && !HasHumanRole && (Gender == Gender.Unknown || (!IsCourteous && Words.Length > 0 && !WordList.IsCommonName(Words[0])));

    internal List<Role> Roles { get; } = [];

    internal List<Span> Mentions { get; } = [];
}

/// <summary>A place in the text that names or means an actor.</summary>
/// <param name="Range">The tokens.</param>
/// <param name="Actor">Who is meant.</param>
/// <param name="IsName">Whether the tokens name the actor rather than describe them.</param>
internal readonly record struct Mention(TokenRange Range, ActorDraft Actor, bool IsName);
