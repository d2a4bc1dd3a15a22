using Dateline.Language.Tags;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.People;

/// <summary>
/// Finds whom a description means: "the minister" by the roles that the report gives, "the agency" by the bodies it names,
/// and everybody else as an actor without a name, one for each description.
/// </summary>
internal sealed class DescriptionResolver
{
    private const int MostHolders = 8;

    private readonly Cast _cast;
    private readonly Dictionary<string, List<(ActorDraft Actor, string Title)>> _byRole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _described = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _lastDescribed = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ActorDraft> _byAge = [];
    private readonly HashSet<ActorDraft> _companies = [];

    public DescriptionResolver(Cast cast)
    {
        _cast = cast;
        var seen = new HashSet<ActorDraft>();
        foreach (var mention in cast.Mentions)
        {
            if (!seen.Add(mention.Actor)) continue;
            IndexRoles(mention.Actor);
            IndexHead(mention.Actor);
            NoteCompany(mention);
            if (mention.Actor.Age > 0) _byAge.TryAdd(mention.Actor.Age, mention.Actor);
        }
    }

    /// <summary>Keeps the company that the report introduces as one ("the company, Halden Works,"), while it is the only one.</summary>
    private void NoteCompany(Mention mention)
    {
        int comma = mention.Range.First - 1;
        if (comma < 2 || _cast.Analysis.Tokens[comma] is not "," || !IsCompany(Letters.Fold(_cast.Analysis.Tokens[comma - 1]))) return;
        if (_cast.Analysis.Tokens[comma - 2] is not ("the" or "The") || mention.Actor.Kind is not (ActorKind.Person or ActorKind.Organisation)) return;
        _companies.Add(mention.Actor);
    }

    private static bool IsCompany(string word) => word is "company" or "firm" or "owner" or "operator" or "employer" or "manufacturer" or "contractor";

    /// <summary>Whom a phrase without a name at its head means.</summary>
    public Resolution Resolve(NounPhrase phrase, TokenRange range, Speech speech)
    {
        string head = Letters.Fold(_cast.Analysis.Tokens[phrase.Head]);
        if (IsRestricted(phrase, range)) phrase = phrase with { Definiteness = Definiteness.Indefinite };
        bool definite = phrase.Definiteness is Definiteness.Definite || (phrase.Definiteness == Definiteness.Bare && range.Length == 1);
        if (Nouns.IsPerson(head, out string single, out var gender, out bool plural))
        {
            if (!plural && definite && Holder(single, phrase, speech) is { } holder) return new Resolution(holder, $"role:{single}", [phrase.Core]);
            if (!plural && phrase.Definiteness == Definiteness.Definite && LastDescribed(single) is { } same) return new Resolution(same, $"described:{single}", [phrase.Core, same.Name]);
            if (Company(phrase, single) is { } owner) return owner;
            return Described(phrase, single, ActorKind.Group, plural, gender);
        }

        if (definite && AgeOf(phrase) is { } aged) return new Resolution(aged, "age", [phrase.Core, aged.Name]);
        if (Nouns.IsBody(head, out single, out plural))
        {
            if (!plural && phrase.Definiteness == Definiteness.Definite && Body(single, phrase, speech.LastSpeaker) is { } body) return new Resolution(body, $"body:{single}", [phrase.Core, body.Name]);
            if (!plural && phrase.Definiteness == Definiteness.Definite && LastDescribed(single) is { } same) return new Resolution(same, $"described:{single}", [phrase.Core, same.Name]);
            if (Company(phrase, single) is { } firm) return firm;
            return Described(phrase, single, plural ? ActorKind.Group : ActorKind.Organisation, plural || single is "police", Gender.Unknown);
        }

        bool many = head.Length > 3 && head[^1] == 's' && head[^2] != 's';
        return Described(phrase, head, ActorKind.Group, many, Gender.Unknown);
    }

    /// <summary>"the firm that runs the dam": a clause that tells which one introduces somebody new.</summary>
    private bool IsRestricted(NounPhrase phrase, TokenRange range) =>
        phrase.Head + 1 < range.AfterLast && _cast.Analysis.Tokens[phrase.Head + 1] is "that" or "who" or "which" or "whose";

    private static readonly string[] Heads = ["chief", "head", "leader", "boss", "chair", "chairman", "chairwoman"];

    /// <summary>The person in the role: all words before the head must be said of them too; the last one mentioned wins.</summary>
    private ActorDraft? Holder(string single, NounPhrase phrase, Speech speech)
    {
        ActorDraft? best = null;
        int latest = -1;
        foreach (string role in Array.IndexOf(Heads, single) >= 0 ? [.. Heads, .. Tops] : new[] { Key(single) })
        {
            if (!_byRole.TryGetValue(role, out var holders)) continue;
            foreach (var (actor, title) in holders)
            {
                bool same = string.Equals(role, Key(single), StringComparison.Ordinal);
                if (!Said(phrase, title, needOne: !same)) continue;
                int last = LastMention(actor, phrase.Head) + (ReferenceEquals(actor, speech.LastSpeaker) ? 1_000_000 : 0);
                if (last > latest) (best, latest) = (actor, last);
            }
        }

        return best;
    }

    // Who can be called a body's "chief" or "head" whatever the exact title.
    private static readonly string[] Tops = ["secretary", "general", "president", "director", "commissioner", "governor", "executive", "ceo", "commander", "superintendent", "administrator"];

    private bool Said(NounPhrase phrase, string title, bool needOne)
    {
        int found = 0;
        for (int at = phrase.Core.First; at < phrase.Head; at++)
        {
            string word = Letters.Fold(_cast.Analysis.Tokens[at]);
            if (word is "former" or "then" or "longtime" or "-" or "'s" || !char.IsLetter(word[0])) continue;
            if (!title.Contains(Stem(word), StringComparison.Ordinal)) return false;
            found++;
        }

        return !needOne || found > 0;
    }

    /// <summary>"Ukrainian" is said of the president "of Ukraine": the first letters tell.</summary>
    private static string Stem(string word) => word.Length > 6 ? word[..5] : word;

    private int LastMention(ActorDraft actor, int before)
    {
        int at = _cast.MentionFrom(before) - 1;
        for (int i = at; i >= 0 && i > at - 60; i--)
        {
            if (ReferenceEquals(_cast.Mentions[i].Actor, actor)) return _cast.Mentions[i].Range.First;
        }

        return 0;
    }

    private ActorDraft? Body(string single, NounPhrase phrase, ActorDraft? lastSpeaker)
    {
        ActorDraft? best = null;
        int latest = -1;
        foreach (var actor in _byHead.GetValueOrDefault(single) ?? [])
        {
            if (!Said(phrase, string.Join(' ', actor.Words), needOne: false)) continue;
            int last = LastMention(actor, phrase.Head);
            if (last > latest) (best, latest) = (actor, last);
        }

        if (best is not null || phrase.Core.First != phrase.Head) return best;
        var wanted = single is "country" or "nation" or "state" or "city" or "government" or "kingdom" or "republic" ? ActorKind.State : ActorKind.Organisation;
        if (single is not ("agency" or "group" or "organization" or "organisation" or "company" or "firm" or "body" or "bank" or "union" or "alliance" or "newspaper"
            or "paper" or "magazine" or "network" or "party" or "country" or "nation" or "city" or "charity" or "outlet" or "website" or "bloc" or "corporation")) return null;
        int at = _cast.MentionFrom(phrase.Head) - 1;
        for (int i = at; i >= 0 && i > at - 20; i--)
        {
            var actor = _cast.Mentions[i].Actor;
            if (actor.Kind == wanted) return actor;
            if (wanted != ActorKind.Organisation || !actor.IsUnsurePerson || !ReferenceEquals(actor, lastSpeaker)) continue;
            (actor.Kind, actor.Rule) = (ActorKind.Organisation, $"body:{single}");
            return actor;
        }

        return null;
    }

    /// <summary>"the owner", before or after the one company of the report is named.</summary>
    private Resolution? Company(NounPhrase phrase, string single)
    {
        if (_companies.Count != 1 || phrase.Definiteness != Definiteness.Definite || phrase.Core.Length != 1 || !IsCompany(single)) return null;
        var actor = _companies.First();
        if (actor.IsUnsurePerson) (actor.Kind, actor.Rule) = (ActorKind.Organisation, "apposition:body");
        return actor.Kind == ActorKind.Organisation ? new Resolution(actor, "company:only", [phrase.Core, actor.Name]) : null;
    }

    private ActorDraft? LastDescribed(string single) => _lastDescribed.GetValueOrDefault(Key(single));

    /// <summary>"the 52-year-old", in one token or cut at its hyphens: the person of that age.</summary>
    private ActorDraft? AgeOf(NounPhrase phrase)
    {
        var word = _cast.Analysis.Tokens[phrase.Core.First];
        int hyphen = word.IndexOf('-');
        bool old = hyphen > 0 ? word.EndsWith("-old", StringComparison.Ordinal)
            : phrase.Core.First + 2 < _cast.Analysis.Tokens.Count && _cast.Analysis.Tokens[phrase.Core.First + 2] is "year";
        return old && int.TryParse(hyphen > 0 ? word[..hyphen] : word, out int age) ? _byAge.GetValueOrDefault(age) : null;
    }

    /// <summary>"Aroyo and Koval": one actor for the two together, the same one each time.</summary>
    public Resolution Several(NounPhrase phrase)
    {
        string key = WordsOf(phrase.Core);
        if (!_described.TryGetValue(key, out var actor))
        {
            bool named = _cast.MentionAt(phrase.Head) is not null || _cast.MentionAt(phrase.Core.First) is not null;
            actor = _cast.Add(new ActorDraft(ActorKind.Group, named, phrase.Core, "several") { Plural = true });
            _described.Add(key, actor);
        }

        return new Resolution(actor, "several", [phrase.Core]);
    }

    private string WordsOf(TokenRange range)
    {
        var words = new List<string>();
        for (int at = range.First; at < range.AfterLast; at++) words.Add(Letters.Fold(_cast.Analysis.Tokens[at]));
        return string.Join(' ', words);
    }

    /// <summary>The actor of a description: the same words mean the same actor.</summary>
    private Resolution Described(NounPhrase phrase, string single, ActorKind kind, bool plural, Gender gender)
    {
        string key = WordsOf(phrase.Core);
        if (!_described.TryGetValue(key, out var actor))
        {
            bool human = kind == ActorKind.Group && (single is "one" || Nouns.IsPerson(single, out _, out _, out _));
            bool named = !human && IsProper(phrase);
            var draft = new ActorDraft(named ? ActorKind.Organisation : kind, named, named ? phrase.Core : WithDeterminer(phrase.Core), named ? "proper-noun" : "description");
            (draft.Gender, draft.Plural, draft.Human) = (gender, plural, human);
            actor = _cast.Add(draft);
            _described.Add(key, actor);
        }

        if (!plural) _lastDescribed[Key(single)] = actor;
        return new Resolution(actor, "description", [phrase.Core]);
    }

    /// <summary>"most villagers", "his client": what tells how many or whose belongs to a description; an article does not.</summary>
    private TokenRange WithDeterminer(TokenRange core)
    {
        int before = core.First - 1;
        if (before < 0) return core;
        bool tells = _cast.Analysis.FineTags[before] is FineTag.PrpPoss
            || Letters.Fold(_cast.Analysis.Tokens[before]) is "most" or "many" or "several" or "some" or "few" or "no" or "both";
        return tells ? new TokenRange(before, core.AfterLast) : core;
    }

    /// <summary>Whether all of a phrase is proper nouns: a name that was not recognised as one.</summary>
    private bool IsProper(NounPhrase phrase)
    {
        for (int at = phrase.Core.First; at < phrase.Core.AfterLast; at++)
        {
            if (_cast.Analysis.FineTags[at] is not (FineTag.Nnp or FineTag.Nnps)) return false;
        }

        return true;
    }

    private void IndexRoles(ActorDraft actor)
    {
        var text = _cast.Analysis.Tokens.Text;
        foreach (var role in actor.Roles)
        {
            string title = Letters.Fold(role.Title.Of(text));
            foreach (string word in title.Split(' ', '-', ',', '.'))
            {
                if (word is "of" or "for" or "in" or "at") break;
                string full = word is "r" ? "republican" : word is "d" ? "democrat" : word;
                if (Nouns.IsPerson(full, out string single, out _, out _)) Keep(_byRole, Key(single), (actor, title));
            }
        }
    }

    private void IndexHead(ActorDraft actor)
    {
        if (actor.Kind != ActorKind.Organisation) return;
        foreach (string word in actor.Words)
        {
            if (Nouns.IsBody(word, out string single, out _)) Keep(_byHead, single, actor);
        }
    }

    private static string Key(string single) => single switch
    {
        "spokeswoman" or "spokesperson" => "spokesman",
        "congresswoman" or "representative" => "congressman",
        "chairwoman" or "chairperson" or "chair" => "chairman",
        "advisor" => "adviser",
        "premier" => "minister",
        _ => single,
    };

    private static void Keep<T>(Dictionary<string, List<T>> index, string key, T item)
    {
        if (!index.TryGetValue(key, out var list)) index.Add(key, list = []);
        if (list.Count == MostHolders) list.RemoveAt(0);
        if (!list.Contains(item)) list.Add(item);
    }
}
