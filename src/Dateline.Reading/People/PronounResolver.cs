using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.People;

/// <summary>Whom a personal pronoun can mean.</summary>
internal enum PronounKind : byte
{
    /// <summary>No pronoun that means somebody.</summary>
    None,

    /// <summary>"he", "him", "his".</summary>
    He,

    /// <summary>"she", "her".</summary>
    She,

    /// <summary>"they", "them".</summary>
    They,

    /// <summary>"it", "its".</summary>
    It,

    /// <summary>"I", "me", "we", "us".</summary>
    Speaker,

    /// <summary>"you": whoever listens or reads.</summary>
    Hearer,
}

/// <summary>Finds whom a pronoun means among those mentioned shortly before it.</summary>
internal sealed class PronounResolver
{
    /// <summary>How many mentions back the search goes.</summary>
    private const int Window = 40;

    /// <summary>How many sentences back the search goes.</summary>
    private const int MostSentences = 10;

    private readonly Cast _cast;
    private readonly QuoteTable _quotes;
    private readonly TokenTable _tokens;
    private readonly List<Mention> _noted = [];

    public PronounResolver(Cast cast, QuoteTable quotes)
    {
        _cast = cast;
        _quotes = quotes;
        _tokens = cast.Analysis.Tokens;
    }

    /// <summary>What kind of pronoun a word is.</summary>
    public static PronounKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "he" or "He" or "HE" or "him" or "his" or "His" or "himself" => PronounKind.He,
        "she" or "She" or "SHE" or "her" or "Her" or "hers" or "herself" => PronounKind.She,
        "they" or "They" or "THEY" or "them" or "their" or "Their" or "both" or "Both" => PronounKind.They,
        "it" or "It" or "its" or "Its" => PronounKind.It,
        "I" or "me" or "my" or "My" or "we" or "We" or "us" or "our" or "Our" or "WE" => PronounKind.Speaker,
        "you" or "You" or "your" or "Your" => PronounKind.Hearer,
        _ => PronounKind.None,
    };

    /// <summary>Notes that a passage that is no name was found to mean an actor.</summary>
    public void Note(Mention mention) => _noted.Add(mention);

    /// <summary>Whom the pronoun at a token means, with the mention that tells; null where nobody fits.</summary>
    /// <param name="token">The pronoun.</param>
    /// <param name="kind">Its kind: not <see cref="PronounKind.Speaker"/>.</param>
    /// <param name="lastSpeaker">Who spoke last, if anybody.</param>
    /// <param name="content">What is being said, if the pronoun is its speaker.</param>
    public Mention? Resolve(int token, PronounKind kind, ActorDraft? lastSpeaker, IReadOnlyList<TokenRange> content)
    {
        int sentence = _tokens.SentenceOf(token);
        Mention? best = null;
        float most = float.NegativeInfinity;
        int rank = 0;
        Span<float> features = stackalloc float[PronounScorer.Count];
        foreach (var mention in Before(token))
        {
            int distance = sentence - _tokens.SentenceOf(mention.Range.First);
            if (distance > MostSentences) break;
            if (!Fits(mention.Actor, kind)) continue;
            Fill(features, mention, token, distance, rank++, kind, lastSpeaker, content);
            float score = PronounScorer.Score(features);
            if (score > most) (best, most) = (mention, score);
        }

        if (kind == PronounKind.It && lastSpeaker is { IsUnsurePerson: true } body && Near(body, token) is { } named && (best is null || best.Value.Range.First < named.Range.First))
        {
            (body.Kind, body.Rule) = (ActorKind.Organisation, "pronoun:it");
            return named;
        }

        if (best is null && lastSpeaker is not null && Fits(lastSpeaker, kind)) best = new Mention(lastSpeaker.Name, lastSpeaker, IsName: true);
        best ??= First(token, kind);
        return best;
    }

    /// <summary>The last mention of an actor within the sentence before a token's, or null.</summary>
    private Mention? Near(ActorDraft actor, int token)
    {
        int sentence = _tokens.SentenceOf(token);
        foreach (var mention in Before(token))
        {
            if (sentence - _tokens.SentenceOf(mention.Range.First) > 1 || _tokens.ParagraphOf(mention.Range.First) != _tokens.ParagraphOf(token)) return null;
            if (ReferenceEquals(mention.Actor, actor)) return mention;
        }

        return null;
    }

    private void Fill(Span<float> features, Mention mention, int token, int distance, int rank, PronounKind kind, ActorDraft? lastSpeaker, IReadOnlyList<TokenRange> content)
    {
        features.Clear();
        var tags = _cast.Analysis.FineTags;
        int first = mention.Range.First, after = mention.Range.AfterLast;
        features[(int)PronounScorer.Feature.Sentences] = distance;
        features[(int)PronounScorer.Feature.OtherParagraph] = _tokens.ParagraphOf(first) == _tokens.ParagraphOf(token) ? 0 : 1;
        bool possessive = after < tags.Length && tags[after] == FineTag.Pos;
        features[(int)PronounScorer.Feature.Subject] = PronounScorer.IsSubject(_cast, mention) ? 1 : 0;
        features[(int)PronounScorer.Feature.Possessive] = possessive ? 1 : 0;
        features[(int)PronounScorer.Feature.AfterPreposition] = first > 0 && tags[first - 1] is FineTag.In or FineTag.To ? 1 : 0;
        features[(int)PronounScorer.Feature.WithinQuotes] = _quotes.Quoted(first) && !_quotes.Quoted(token) ? 1 : 0;
        features[(int)PronounScorer.Feature.LastSpeaker] = ReferenceEquals(mention.Actor, lastSpeaker) ? 1 : 0;
        features[(int)PronounScorer.Feature.Frequency] = MathF.Log(1 + mention.Actor.Count);
        var wanted = kind == PronounKind.He ? Gender.Male : kind == PronounKind.She ? Gender.Female : Gender.Unknown;
        features[(int)PronounScorer.Feature.GenderAgrees] = wanted != Gender.Unknown && mention.Actor.Gender == wanted ? 1 : 0;
        features[(int)PronounScorer.Feature.FirstOfSentence] = first == _tokens.Sentences[_tokens.SentenceOf(first)] ? 1 : 0;
        features[(int)PronounScorer.Feature.Rank] = Math.Min(rank, 3);
        features[(int)PronounScorer.Feature.SameSentence] = distance == 0 ? 1 : 0;
        foreach (var piece in content)
        {
            if (piece.Contains(first)) features[(int)PronounScorer.Feature.InContent] = 1;
        }
    }

    /// <summary>The mentions before a token, nearest first: names, and passages noted as found.</summary>
    private IEnumerable<Mention> Before(int token)
    {
        int name = _cast.MentionFrom(token) - 1, noted = _noted.Count - 1;
        for (int i = 0; i < Window && (name >= 0 || noted >= 0); i++)
        {
            bool takeName = noted < 0 || (name >= 0 && _cast.Mentions[name].Range.First > _noted[noted].Range.First);
            var mention = takeName ? _cast.Mentions[name--] : _noted[noted--];
            if (mention.Range.First < token) yield return mention;
        }
    }

    /// <summary>The first person that fits after a pronoun at the head of a report ("He never came back. Ivan Koval ...").</summary>
    private Mention? First(int token, PronounKind kind)
    {
        if (kind is not (PronounKind.He or PronounKind.She)) return null;
        int from = _cast.MentionFrom(token);
        for (int i = from; i < Math.Min(from + 3, _cast.Mentions.Count); i++)
        {
            if (Fits(_cast.Mentions[i].Actor, kind) && _tokens.ParagraphOf(_cast.Mentions[i].Range.First) == _tokens.ParagraphOf(token)) return _cast.Mentions[i];
        }

        return null;
    }

    private static bool Fits(ActorDraft actor, PronounKind kind) => kind switch
    {
        PronounKind.He => IsOnePerson(actor) && actor.Gender != Gender.Female,
        PronounKind.She => IsOnePerson(actor) && actor.Gender != Gender.Male,
        PronounKind.They => actor.Kind != ActorKind.Person && (actor.Plural || actor.Kind != ActorKind.State),
        PronounKind.It => (actor.Kind is ActorKind.Organisation or ActorKind.State || (!actor.Named && !actor.Human)) && !actor.Plural,
        _ => false,
    };

    private static bool IsOnePerson(ActorDraft actor) =>
        actor.Kind == ActorKind.Person || (actor.Human && !actor.Plural);
}
