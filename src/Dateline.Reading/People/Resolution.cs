using System.Collections.Immutable;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.People;

/// <summary>Whom a passage means and how that was found.</summary>
/// <param name="Actor">The actor; null where nobody could be found.</param>
/// <param name="Rule">The named rule: <c>name</c>, <c>pronoun:recent</c>, <c>role:minister</c>.</param>
/// <param name="Evidence">The passages that the rule looked at; never empty.</param>
public sealed record Resolution(ActorDraft? Actor, string Rule, ImmutableArray<TokenRange> Evidence);

/// <summary>What is known of the speech in which a passage is to be resolved.</summary>
/// <param name="LastSpeaker">Who spoke last before it.</param>
/// <param name="Outer">Who speaks the words that the passage is part of ("I" and "we" are theirs).</param>
/// <param name="Content">What is being said, where the passage is its speaker.</param>
public sealed record Speech(ActorDraft? LastSpeaker, ActorDraft? Outer, ImmutableArray<TokenRange> Content)
{
    /// <summary>Nothing is known.</summary>
    public static Speech Unknown { get; } = new(null, null, []);
}
