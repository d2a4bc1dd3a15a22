namespace Dateline.Reading.Records.Commitments;

/// <summary>A party to a gift.</summary>
/// <param name="Token">Its head word.</param>
/// <param name="Class">What kind of party it is; null where neither a name nor the list tells.</param>
/// <param name="Person">Whether it is a single human being, by name or pronoun.</param>
/// <param name="Reference">The party as a reference; null where a pronoun could not be resolved.</param>
internal readonly record struct Party(int Token, PartyClass? Class, bool Person, ActorReference? Reference);
