using Dateline.Language;
using Dateline.Language.Inputs;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Actors;

/// <summary>
/// Finds who is who among a report's names of persons. Full names come first, wherever they stand, so that a surname in the
/// headline finds the person whom the body introduces; then each short name goes to the person it can mean.
/// </summary>
internal sealed class PersonCaster
{
    /// <summary>How many persons of one surname are told apart; the search stays bounded whatever a report holds.</summary>
    private const int MostNamesakes = 8;

    private readonly Analysis _analysis;
    private readonly Dictionary<string, List<ActorDraft>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byGiven = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _crowned = new(StringComparer.Ordinal);
    private readonly List<(int Name, PersonName Person)> _short = [];

    public PersonCaster(Analysis analysis, List<ActorDraft> actors)
    {
        _analysis = analysis;
        Actors = actors;
    }

    private List<ActorDraft> Actors { get; }

    /// <summary>Casts every person's name; the results stand at the numbers of the names.</summary>
    /// <param name="mentions">Where the results go.</param>
    /// <param name="credits">The names to pass over.</param>
    public void Cast(Mention?[] mentions, bool[] credits)
    {
        var names = _analysis.Names;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Kind != NameKind.Person || credits[i]) continue;
            if (PersonName.Read(_analysis.Tokens, new TokenRange(names[i].First, names[i].AfterLast)) is not { } person) continue;
            if (!person.IsFull) _short.Add((i, person));
            else mentions[i] = new Mention(person.Range, Full(person), IsName: true);
        }

        foreach (var (name, person) in _short) mentions[name] = new Mention(person.Range, Short(person), IsName: true);
    }

    /// <summary>Whether a word is the surname of somebody.</summary>
    public bool Knows(string surname) => _bySurname.ContainsKey(surname);

    /// <summary>The person with a full name whose surname a single word is, or null: names mistaken for places or bodies.</summary>
    public ActorDraft? Surnamed(PersonName person) =>
        !person.IsFull && _bySurname.TryGetValue(person.Surname, out var known) && known.Exists(static actor => actor.Words.Length > 1) ? Short(person) : null;

    /// <summary>The person whom a proper noun means that was not recognised as a name: a known surname, or a word after "Mr.".</summary>
    public Mention? Recover(int token)
    {
        if (PersonName.Read(_analysis.Tokens, new TokenRange(token, token + 1)) is not { } person) return null;
        if (person.Words[0].Length < 2 || Nouns.IsPerson(person.Words[0], out _, out _, out _)) return null;
        if (Surnamed(person) is { } known) return new Mention(person.Range, known, IsName: true);
        return person.Gender != Gender.Unknown ? new Mention(person.Range, Short(person), IsName: true) : null;
    }

    /// <summary>"the Aroyo government", "Aroyo-era": a lone surname that only tells which government names nobody of the story.</summary>
    public bool IsWithin(Mention mention)
    {
        int next = mention.Range.AfterLast;
        if (mention.Actor.Kind != ActorKind.Person || mention.Range.Length > 1 || next >= _analysis.Tokens.Count) return false;
        int gap = _analysis.Tokens.Starts[next] - _analysis.Tokens.Ends[next - 1];
        if (_analysis.Tokens[next] is "-") return gap == 0;
        return gap == 1 && _analysis.Tokens.Text[_analysis.Tokens.Ends[next - 1]] == ' ' && (_analysis.FineTags[next] is FineTag.Nn or FineTag.Nns || Nouns.IsPerson(Letters.Fold(_analysis.Tokens[next]), out _, out _, out _));
    }

    private ActorDraft Full(PersonName person)
    {
        var namesakes = List(_bySurname, person.Surname);
        for (int i = namesakes.Count - 1; i >= 0; i--)
        {
            var actor = namesakes[i];
            if (!PersonName.Agree(actor.Words, person.Words) || !Fits(actor, person) || (person.IsYounger && !actor.IsYounger && actor.Words.Length > 1)) continue;
            if (IsFuller(person, actor))
            {
                (actor.Name, actor.Words) = (person.Shown, person.Words);
                Keep(List(_byGiven, person.Given), actor);
                if (actor.Gender == Gender.Unknown && WordList.FirstNames.TryGetValue(person.Given, out var gender)) actor.Gender = gender;
            }

            return Seen(actor, person);
        }

        return Create(person, namesakes);
    }

    private ActorDraft Short(PersonName person)
    {
        if (IsCrowned(person))
        {
            if (_crowned.TryGetValue(person.Surname, out var crowned)) return Seen(crowned, person);
            if (_bySurname.TryGetValue(person.Surname, out var known) && known.Exists(static actor => actor.Words.Length > 1))
                return _crowned[person.Surname] = Create(person, List(_bySurname, person.Surname));
        }

        if (Choose(_bySurname, person) is { } named) return Seen(named, person);
        if (Choose(_byGiven, person) is { } familiar) return Seen(familiar, person);
        return Create(person, List(_bySurname, person.Surname));
    }

    /// <summary>Among namesakes: who was named in full shortly before, else who is named most.</summary>
    private static ActorDraft? Choose(Dictionary<string, List<ActorDraft>> index, PersonName person)
    {
        if (!index.TryGetValue(index.ContainsKey(person.Surname) ? person.Surname : person.Given, out var known)) return null;
        ActorDraft? best = null;
        double most = double.NegativeInfinity;
        foreach (var actor in known)
        {
            if (!Fits(actor, person)) continue;
            int distance = person.Range.First - actor.LastFull;
            double near = actor.LastFull < 0 || distance < 0 ? 0 : 4.0 / (1 + (distance / 25));
            double fit = Math.Min(actor.Count, 12) + near + (person.Gender != Gender.Unknown && actor.Gender == person.Gender ? 20 : 0);
            if (fit > most) (best, most) = (actor, fit);
        }

        return best;
    }

    private ActorDraft Create(PersonName person, List<ActorDraft> namesakes)
    {
        var actor = new ActorDraft(ActorKind.Person, named: true, person.Shown, "name:person") { Words = person.Words, IsYounger = person.IsYounger };
        Actors.Add(actor);
        Keep(namesakes, actor);
        if (person.IsFull)
        {
            Keep(List(_byGiven, person.Given), actor);
            int hyphen = person.Surname.IndexOf('-', StringComparison.Ordinal);
            if (hyphen > 1) Keep(List(_bySurname, person.Surname[(hyphen + 1)..]), actor);
            if (WordList.FirstNames.TryGetValue(person.Given, out var gender)) actor.Gender = gender;
        }
        else if (WordList.FirstNames.TryGetValue(person.Given, out var gender) && !IsSurname(person.Range.First))
        {
            actor.Gender = gender;
        }

        return Seen(actor, person);
    }

    /// <summary>Whether lists know a word as a surname: alone it tells no gender ("Kelly", "Taylor").</summary>
    private bool IsSurname(int token) => _analysis.Listed.Length > 0 && (_analysis.Listed[token] & LexiconFlags.Surname) != LexiconFlags.None;

    private static ActorDraft Seen(ActorDraft actor, PersonName person)
    {
        actor.Count++;
        if (person.IsFull) actor.LastFull = person.Range.First;
        if (person.Gender != Gender.Unknown) (actor.Gender, actor.IsCourteous) = (person.Gender, true);
        if (IsCrowned(person) && actor.Words.Length == 1 && actor.Name.Length == 1) actor.Name = person.Shown;
        return actor;
    }

    /// <summary>"King Harald": a title that is part of the name.</summary>
    private static bool IsCrowned(PersonName person) => person.Shown.Length > person.Range.Length;

    private static bool Fits(ActorDraft actor, PersonName person) =>
        person.Gender == Gender.Unknown || actor.Gender == Gender.Unknown || actor.Gender == person.Gender;

    private bool IsFuller(PersonName person, ActorDraft actor)
    {
        if (person.Words.Length != actor.Words.Length) return person.Words.Length > actor.Words.Length;
        return IsShouted(actor.Name) && !IsShouted(person.Range);
    }

    private bool IsShouted(TokenRange range)
    {
        foreach (char c in _analysis.Tokens.SpanOf(range.First, range.AfterLast).Of(_analysis.Tokens.Text))
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    private static List<ActorDraft> List(Dictionary<string, List<ActorDraft>> index, string key)
    {
        if (!index.TryGetValue(key, out var list)) index.Add(key, list = []);
        return list;
    }

    private static void Keep(List<ActorDraft> list, ActorDraft actor)
    {
        if (list.Contains(actor)) return;
        if (list.Count == MostNamesakes) list.RemoveAt(0);
        list.Add(actor);
    }
}
