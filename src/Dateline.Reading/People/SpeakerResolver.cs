using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.People;

/// <summary>
/// Finds the actor that a passage means: by a name at its head, as a pronoun, as a relative "who", or by its description.
/// Passages are best asked for in reading order, since each answer helps the next one.
/// </summary>
public sealed class SpeakerResolver
{
    private readonly Cast _cast;
    private readonly TokenTable _tokens;
    private readonly PronounResolver _pronouns;
    private readonly DescriptionResolver _descriptions;

    /// <summary>Makes a resolver for one report.</summary>
    public SpeakerResolver(Cast cast, QuoteTable quotes)
    {
        _cast = cast;
        _tokens = cast.Analysis.Tokens;
        _pronouns = new PronounResolver(cast, quotes);
        _descriptions = new DescriptionResolver(cast);
    }

    /// <summary>Whom a passage means; notes the passage as a mention of the actor found.</summary>
    /// <param name="range">The passage: the words for a speaker, a hearer or anybody else.</param>
    /// <param name="speech">What is known of the speech around it.</param>
    public Resolution Resolve(TokenRange range, Speech speech)
    {
        var found = Find(Trim(range), speech, depth: 0);
        if (found.Actor is not { } actor) return found;
        _cast.Note(actor, Trim(range));
        _pronouns.Note(new Mention(range, actor, IsName: false));
        return found;
    }

    private Resolution Find(TokenRange range, Speech speech, int depth)
    {
        var tags = _cast.Analysis.FineTags;
        var pronoun = PronounResolver.KindOf(_tokens[range.First]);
        bool alone = range.Length == 1 || tags[range.First + 1] is not (FineTag.Nn or FineTag.Nns or FineTag.Nnp or FineTag.Jj);
        if (pronoun != PronounKind.None && alone && !(_tokens[range.First] is "her" or "his" && range.Length > 1)) return Pronoun(range.First, pronoun, speech);
        if (_tokens[range.First] is "who" or "Who" or "which" or "that" or "whom" or "whose" && range.Length <= 2) return Relative(range, speech, depth);
        if (NounPhrase.Read(_cast, range) is not { } phrase) return new Resolution(null, "unknown", [range]);
        if (phrase.IsCompound) return _descriptions.Several(phrase);
        if (NamedAt(phrase) is { } mention)
            return IsDescription(mention, phrase) ? _descriptions.Resolve(phrase, range, speech) : Named(mention, phrase);
        if (phrase.Core.Length == 1 && phrase.Definiteness == Definiteness.Bare && char.IsUpper(_tokens[phrase.Head][0]) && _cast.People?.Recover(phrase.Head) is { } surname)
            return new Resolution(surname.Actor, "name", [phrase.Core]);
        if (Apposed(phrase, range) is { } apposed) return new Resolution(apposed.Actor, "name:apposition", [apposed.Range]);
        string head = Letters.Fold(_tokens[phrase.Head]);
        if (Nouns.IsPaper(head) && depth < 2 && Issuer(phrase, range, speech, depth) is { Actor: not null } issuer) return issuer with { Rule = "issuer:" + issuer.Rule };
        return _descriptions.Resolve(phrase, range, speech);
    }

    private static Resolution Named(Mention mention, NounPhrase phrase)
    {
        var actor = mention.Actor;
        string rule = actor.Kind switch
        {
            ActorKind.State => "place-speaks",
            ActorKind.Person when phrase.Core.First < mention.Range.First => "name:titled",
            _ => "name",
        };
        return new Resolution(actor, rule, [mention.Range]);
    }

    /// <summary>The name at the head of a phrase; a suffix ("Jr.") may follow it.</summary>
    private Mention? NamedAt(NounPhrase phrase)
    {
        if (_cast.MentionAt(phrase.Head) is { } mention) return mention;
        bool suffix = _tokens[phrase.Head] is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV";
        return suffix && phrase.Head > phrase.Core.First ? _cast.MentionAt(phrase.Head - 1) : null;
    }

    /// <summary>"the Republican" describes one person by a group's name.</summary>
    private bool IsDescription(Mention mention, NounPhrase phrase) =>
        mention.Actor.Kind == ActorKind.Group && mention.Actor.Named && phrase.Definiteness == Definiteness.Definite
        && Nouns.IsPerson(Letters.Fold(_tokens[phrase.Head]), out _, out _, out bool plural) && !plural;

    /// <summary>"the foreign minister, Lena Aroyo": the name after the comma.</summary>
    private Mention? Apposed(NounPhrase phrase, TokenRange range)
    {
        Nouns.IsPerson(Letters.Fold(_tokens[phrase.Head]), out _, out _, out bool plural);
        if (plural) return null;
        int limit = Math.Min(range.AfterLast, phrase.Head + 30);
        for (int at = phrase.Head + 1; at + 1 < limit; at++)
        {
            if (_tokens[at] is not ("," or ":" or "—" or "–")) continue;
            if (NounPhrase.Read(_cast, new TokenRange(at + 1, range.AfterLast)) is not { IsCompound: false } next) continue;
            if (next.Definiteness != Definiteness.Bare || NamedAt(next) is not { } mention) continue;
            if (mention.Actor.IsUnsurePerson && Nouns.IsBody(Letters.Fold(_tokens[phrase.Head]), out _, out _))
                (mention.Actor.Kind, mention.Actor.Rule) = (ActorKind.Organisation, "apposition:body");
            if (mention.Actor.Kind == ActorKind.Person || mention.Actor.Rule is "apposition:body") return mention;
            if (mention.Actor.Kind != ActorKind.Organisation || !IsSomebody(phrase)) continue;
            (mention.Actor.Kind, mention.Actor.Rule) = (ActorKind.Person, "apposition:person");
            return mention;
        }

        return null;
    }

    /// <summary>Whether a phrase means one person: "one of them", "his brother".</summary>
    private bool IsSomebody(NounPhrase phrase) =>
        _tokens[phrase.Head] is "one" or "One" || (Nouns.IsPerson(Letters.Fold(_tokens[phrase.Head]), out _, out _, out bool plural) && !plural);

    private Resolution Pronoun(int token, PronounKind kind, Speech speech)
    {
        if (kind == PronounKind.Speaker)
        {
            return speech.Outer is { } outer
                ? new Resolution(outer, "pronoun:speaker", [new TokenRange(token, token + 1), outer.Name])
                : new Resolution(null, "unknown", [new TokenRange(token, token + 1)]);
        }

        if (kind == PronounKind.Hearer || _pronouns.Resolve(token, kind, speech.LastSpeaker, speech.Content) is not { } mention)
            return new Resolution(null, "unknown", [new TokenRange(token, token + 1)]);
        var actor = mention.Actor;
        if (actor.Gender == Gender.Unknown && kind is PronounKind.He or PronounKind.She)
            (actor.Gender, actor.IsCourteous) = (kind == PronounKind.He ? Gender.Male : Gender.Female, true);
        string rule = ReferenceEquals(actor, speech.LastSpeaker) ? "pronoun:last-speaker" : "pronoun:recent";
        return new Resolution(actor, rule, [new TokenRange(token, token + 1), mention.Range]);
    }

    /// <summary>"who": the phrase right before it.</summary>
    private Resolution Relative(TokenRange range, Speech speech, int depth)
    {
        int end = range.First;
        while (end > 0 && _tokens[end - 1] is "," or "“" or "\"" or "—" or "–") end--;
        if (end > 0 && _tokens[end - 1] is ")" && Opening(end - 1) is int open and > 0) end = open;
        if (end == 0 || depth > 1) return new Resolution(null, "unknown", [range]);
        end = BeforePlace(end);
        if (_cast.MentionAt(end - 1) is { } mention) return new Resolution(mention.Actor, "relative", [range, mention.Range]);
        var tags = _cast.Analysis.FineTags;
        int first = end - 1, limit = Math.Max(0, end - 12);
        while (first > limit && tags[first - 1] is FineTag.Nn or FineTag.Nns or FineTag.Nnp or FineTag.Nnps or FineTag.Jj or FineTag.Dt or FineTag.PrpPoss
            or FineTag.Cd or FineTag.Pos or FineTag.Hyph or FineTag.Vbn)
        {
            first--;
            if (tags[first] is FineTag.Dt or FineTag.PrpPoss) break;
        }

        var found = Find(new TokenRange(first, end), speech, depth + 1);
        return found with { Rule = "relative:" + found.Rule, Evidence = [range, .. found.Evidence] };
    }

    /// <summary>"a broker in London, who": the place at the end of a phrase is not the one that "who" means.</summary>
    private int BeforePlace(int end)
    {
        for (int turn = 0; turn < 3 && _cast.MentionAt(end - 1) is { Actor.Kind: ActorKind.State, Range.First: > 1 } place; turn++)
        {
            int preposition = place.Range.First - 1;
            if (_tokens[preposition] is "the") preposition--;
            if (preposition < 1 || _cast.Analysis.FineTags[preposition] is not FineTag.In) break;
            end = preposition;
        }

        return end;
    }

    private int? Opening(int closing)
    {
        for (int at = closing - 1; at >= 0 && at > closing - 8; at--)
        {
            if (_tokens[at] is "(") return at;
        }

        return null;
    }

    /// <summary>Who issued a paper: its possessor, or whom "by", "from" or "of" names.</summary>
    private Resolution? Issuer(NounPhrase phrase, TokenRange range, Speech speech, int depth)
    {
        var tags = _cast.Analysis.FineTags;
        for (int at = phrase.Core.First; at < phrase.Head; at++)
        {
            if (tags[at] == FineTag.Pos && at > range.First) return Find(Trim(new TokenRange(range.First, at)), speech, depth + 1);
        }

        var pronoun = PronounResolver.KindOf(_tokens[range.First]);
        if (pronoun != PronounKind.None) return Pronoun(range.First, pronoun, speech);
        for (int at = phrase.Head + 1; at + 1 < range.AfterLast && at < phrase.Head + 8; at++)
        {
            if (_tokens[at] is "by" or "from" or "of" && IsMessage(_tokens[phrase.Head]) && Trim(new TokenRange(at + 1, range.AfterLast)) is { Length: > 0 } rest
                && NounPhrase.Read(_cast, rest) is { } issuer && (_tokens[at] is not "of" || _cast.MentionAt(issuer.Head) is { Actor.Kind: not ActorKind.State }))
                return Find(rest, speech, depth + 1);
        }

        return null;
    }

    /// <summary>What only carries its sender's words; a study or a report by somebody speaks for itself.</summary>
    private static bool IsMessage(ReadOnlySpan<char> word) => word is "statement" or "statements" or "letter" or "tweet" or "tweets" or "post" or "message"
        or "email" or "e-mail" or "remarks" or "comments" or "memo" or "speech" or "testimony" or "ad" or "spokesmen";

    private TokenRange Trim(TokenRange range)
    {
        int first = range.First, afterLast = range.AfterLast;
        while (first + 1 < afterLast && IsEdge(_tokens[first])) first++;
        while (afterLast - 1 > first && (IsEdge(_tokens[afterLast - 1]) || _tokens[afterLast - 1] is "'s" or "’s")) afterLast--;
        return new TokenRange(first, afterLast);
    }

    private static bool IsEdge(ReadOnlySpan<char> word) => word is "," or "." or ":" or ";" or "“" or "”" or "\"" or "—" or "–" or "-" or "(" or ")" or "by";
}
