using Dateline.Language.Inputs;
using Dateline.Language.Tokens;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.People.Coreference;

/// <summary>A pronoun that was read, with all whom it may mean; for learning.</summary>
/// <param name="site">The pronoun.</param>
/// <param name="candidates">Whom it may mean; the last one is nobody.</param>
internal delegate void PronounSeen(PronounSite site, IReadOnlyList<Antecedent> candidates);

/// <summary>
/// Reads whom each "he" and "she" of a report means, from the beginning to the end, so that each answer helps the next one. Every one who fits is
/// weighed by the learnt model; nobody is a choice, too.
/// </summary>
internal sealed class PronounReader
{
    /// <summary>How many mentions back the search goes.</summary>
    private const int Window = 60;

    /// <summary>How many sentences back the search goes.</summary>
    private const int MostSentences = 8;

    /// <summary>How many tokens on a name may follow its pronoun ("When she came, Ana Ruiz ...").</summary>
    private const int Ahead = 40;

    private readonly Cast _cast;
    private readonly Tree _tree;
    private readonly TokenTable _tokens;
    private readonly LinkingModel? _model;
    private readonly List<Mention> _mentions;
    private readonly List<Mention> _noted = [];
    private readonly List<Antecedent> _pool = [];
    private readonly List<Antecedent> _candidates = [];
    private readonly Features _row = new();
    private readonly (ActorDraft? Actor, int Sentence, Use Use)[] _last = new (ActorDraft?, int, Use)[3];

    public PronounReader(Cast cast, Tree tree, LinkingModel? model)
    {
        (_cast, _tree, _model) = (cast, tree, model);
        _tokens = cast.Analysis.Tokens;
        _mentions = cast.Mentions;
    }

    /// <summary>Is told each pronoun, where somebody learns from it.</summary>
    public PronounSeen? Seen { get; init; }

    /// <summary>Is told whom each pronoun was read to mean; null for nobody.</summary>
    public Action<int, ActorDraft?>? Told { get; init; }

    /// <summary>Whom a pronoun means where that is known already: the source of a statement; else null.</summary>
    public Func<int, ActorDraft?>? Known { get; init; }

    /// <summary>Whom a pronoun cannot mean: who speaks the words in which it stands; else null.</summary>
    public Func<int, ActorDraft?>? Speaker { get; init; }

    /// <summary>Reads all pronouns; each one resolved becomes a mention of its actor.</summary>
    public void Read()
    {
        int sentence = 0;
        for (int token = 0; token < _tokens.Count; token++)
        {
            while (sentence + 1 < _tokens.Sentences.Length && _tokens.Sentences[sentence + 1] <= token) sentence++;
            var gender = GenderOf(_tokens[token]);
            if (gender != Gender.Unknown) Pronoun(token, sentence, gender);
        }
    }

    private static Gender GenderOf(ReadOnlySpan<char> word) => word.Length is < 2 or > 7 ? Gender.Unknown : word switch
    {
        "he" or "He" or "him" or "his" or "His" or "himself" or "Him" => Gender.Male,
        "she" or "She" or "her" or "Her" or "hers" or "herself" => Gender.Female,
        _ => Gender.Unknown,
    };

    private void Pronoun(int token, int sentence, Gender gender)
    {
        var range = new TokenRange(token, token + 1);
        if (_cast.MentionAt(token) is not null) return;
        var last = _last[(int)gender];
        var site = new PronounSite(_tree, token, sentence, gender)
        {
            Last = last.Actor,
            LastNear = (uint)Math.Min(2, sentence - last.Sentence),
            LastUse = (uint)last.Use,
        };
        var actor = Known?.Invoke(token);
        if (actor is null)
        {
            Gather(site);
            Seen?.Invoke(site, _candidates);
            actor = Best(site);
        }

        Told?.Invoke(token, actor);
        if (actor is null) return;
        if (actor.Gender == Gender.Unknown && (actor.Kind == ActorKind.Person || actor.Named)) actor.Gender = gender;
        if (actor.Named && actor.Kind != ActorKind.Person) (actor.Kind, actor.Rule, actor.Used) = (ActorKind.Person, gender == Gender.Male ? "pronoun:he" : "pronoun:she", true);
        _last[(int)gender] = (actor, sentence, site.Use);
        _noted.Add(new Mention(range, actor, IsName: false));
        _cast.NotePronoun(actor, range);
    }

    private ActorDraft? Best(PronounSite site)
    {
        ActorDraft? best = null;
        float most = float.NegativeInfinity;
        foreach (var who in _candidates)
        {
            AntecedentFeatures.Fill(site, who, _candidates.Count - 1, _row);
            float score = _model?.Score(_row.Items) ?? (who.Actor is null ? -1000 : -who.Rank);
            if (score > most) (best, most) = (who.Actor, score);
        }

        return best;
    }

    /// <summary>Everyone whom the pronoun may mean, and nobody.</summary>
    private void Gather(PronounSite site)
    {
        _candidates.Clear();
        var excluded = Speaker?.Invoke(site.Token);
        int name = _cast.MentionFrom(site.Token) - 1, noted = _noted.Count - 1, latent = From(_cast.Latent, site.Token) - 1, sentence = site.Sentence;
        for (int i = 0; i < Window; i++)
        {
            int nameAt = name < 0 ? -1 : _mentions[name].Range.First, notedAt = noted < 0 ? -1 : _noted[noted].Range.First, latentAt = latent < 0 ? -1 : _cast.Latent[latent].Range.First;
            if (Math.Max(nameAt, Math.Max(notedAt, latentAt)) < 0) break;
            var mention = nameAt >= notedAt && nameAt >= latentAt ? _mentions[name--] : notedAt >= latentAt ? _noted[noted--] : _cast.Latent[latent--];
            while (_tokens.Sentences[sentence] > mention.Range.First) sentence--;
            if (site.Sentence - sentence > MostSentences) break;
            if (!Fits(mention.Actor, site.Gender) || ReferenceEquals(mention.Actor, excluded)) continue;
            var who = Take(mention.Actor, mention, site.Sentence - sentence);
            var place = ReferenceEquals(who.Nearest.Actor, mention.Actor) && who.Nearest.Range == mention.Range ? who.Place : GrammaticalPlace.Of(_tree, mention.Range);
            Weigh(site, who, place, mention, sentence);
        }

        After(site, _mentions, _cast.MentionFrom(site.Token + 1), excluded);
        After(site, _cast.Latent, From(_cast.Latent, site.Token + 1), excluded);
        Tally(site);
        var nobody = Rent();
        nobody.Actor = null;
        _candidates.Add(nobody);
    }

    /// <summary>Those who are named only after the pronoun, in its sentence.</summary>
    private void After(PronounSite site, List<Mention> mentions, int from, ActorDraft? excluded)
    {
        int end = Math.Min(_tokens.SentenceEnd(site.Sentence), site.Token + Ahead);
        for (int i = from; i < mentions.Count && mentions[i].Range.First < end; i++)
        {
            if (Fits(mentions[i].Actor, site.Gender) && !ReferenceEquals(mentions[i].Actor, excluded) && Find(mentions[i].Actor) is null) Take(mentions[i].Actor, mentions[i], -1);
        }
    }

    private static int From(List<Mention> mentions, int token)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].Range.First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private Antecedent Take(ActorDraft actor, Mention mention, int sentences)
    {
        if (Find(actor) is { } known)
        {
            known.Count++;
            return known;
        }

        var who = Rent();
        (who.Actor, who.Nearest, who.Place, who.Sentences) = (actor, mention, GrammaticalPlace.Of(_tree, mention.Range), sentences);
        (who.Rank, who.Count, who.Subjects, who.Commands) = (_candidates.Count, 1, 0, -1);
        _candidates.Add(who);
        return who;
    }

    private void Weigh(PronounSite site, Antecedent who, GrammaticalPlace place, Mention mention, int sentence)
    {
        if (place.Part is not (Part.Subject or Part.PassiveSubject)) return;
        int distance = site.Sentence - sentence;
        if (distance > 1) return;
        who.Subjects |= distance == 0 ? 1u : 2u;
        if (IsMain(place.Governor)) who.Subjects |= distance == 0 ? 8u : 4u;
        if (distance == 0 && who.Commands < 0 && place.Governor >= 0 && _tree.IsBelow(site.Token, place.Governor)) who.Commands = place.Governor;
    }

    private bool IsMain(int verb) => verb >= 0 && _tree.RelationOf(verb) == Language.Syntax.Relation.Root;

    private void Tally(PronounSite site)
    {
        int most = 0;
        foreach (var who in _candidates)
        {
            site.Mentions += who.Count;
            if (who.Count > most) (most, site.Main) = (who.Count, who.Actor);
        }
    }

    private Antecedent? Find(ActorDraft actor)
    {
        foreach (var who in _candidates)
        {
            if (ReferenceEquals(who.Actor, actor)) return who;
        }

        return null;
    }

    private Antecedent Rent()
    {
        if (_candidates.Count == _pool.Count) _pool.Add(new());
        return _pool[_candidates.Count];
    }

    private bool Fits(ActorDraft actor, Gender gender)
    {
        if (actor.Gender != Gender.Unknown && actor.Gender != gender) return false;
        return actor.Kind == ActorKind.Person || (actor.Human && !actor.Plural) || MayBePerson(actor);
    }

    /// <summary>Whether a name that was taken for a body's or a place's may be a person's by its look.</summary>
    private bool MayBePerson(ActorDraft actor)
    {
        if (!actor.Named || actor.Kind is not (ActorKind.Organisation or ActorKind.State) || actor.Name.Length > 3) return false;
        var listed = _cast.Analysis.Listed;
        if (listed.Length == 0 || (actor.Name.Length > 1 && (listed[actor.Name.First] & LexiconFlags.GivenName) == LexiconFlags.None)) return false;
        if (actor.Name.First > 0 && _tokens[actor.Name.First - 1] is "the" or "The" or "in" or "In") return false;
        for (int at = actor.Name.First; at < actor.Name.AfterLast; at++)
        {
            var word = _tokens[at];
            if (!char.IsUpper(word[0]) || word.Length < 2 || !(char.IsLower(word[^1]) || word[^1] == '.')) return false;
            if ((listed[at] & (LexiconFlags.Country | LexiconFlags.Demonym)) != LexiconFlags.None) return false;
            if ((listed[at] & (LexiconFlags.City | LexiconFlags.CityPart)) != LexiconFlags.None && (listed[at] & (LexiconFlags.GivenName | LexiconFlags.Surname)) == LexiconFlags.None) return false;
        }

        if (WordList.KnownBodies.Contains(Letters.Fold(_tokens.SpanOf(actor.Name.First, actor.Name.AfterLast).Of(_tokens.Text)))) return false;
        return !Nouns.IsBody(Letters.Fold(_tokens[actor.Name.AfterLast - 1]), out _, out _);
    }
}
