using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Actors;

/// <summary>
/// Reads the roles that a report gives its people, as said: before the name ("NATO Secretary-General Ann Holm"), beside it
/// ("Lena Aroyo, the foreign minister,"; "the foreign minister, Lena Aroyo,"), after "is", as a party mark ("R-Iowa"), and for several people at
/// once ("the pilots Ana Ruiz and Bo Lang").
/// </summary>
internal sealed class RoleReader
{
    private const int LongestClause = 24;
    private const int MostRoles = 12;
    private const int MostListed = 12;

    private readonly Cast _cast;
    private readonly Analysis _analysis;
    private readonly TokenTable _tokens;
    private readonly RoleWords _words;
    private readonly TitleReader _titles;
    private readonly AppositionReader _appositions;

    public RoleReader(Cast cast)
    {
        _cast = cast;
        _analysis = cast.Analysis;
        _tokens = _analysis.Tokens;
        _words = new(cast);
        _titles = new(cast, _words);
        _appositions = new(cast, _words);
    }

    /// <summary>Adds the roles to the people of the cast.</summary>
    public void Read()
    {
        for (int i = 0; i < _cast.Mentions.Count; i++)
        {
            var mention = _cast.Mentions[i];
            if (mention.Actor.Kind != ActorKind.Person) continue;
            int sentence = _tokens.SentenceOf(mention.Range.First);
            int from = _tokens.Sentences[sentence], to = _tokens.SentenceEnd(sentence);
            var title = _titles.Read(mention, from, out bool shared);
            if (title.Length > 0) Give(i, title, shared, to);
            int next = Age(mention.Actor, Party(mention, to), to);
            if (next < to && _tokens[next] is "himself" or "herself") next++;
            if (!After(mention, next, to) && next < to) Predicate(mention, _tokens[next] is "," && next > mention.Range.AfterLast ? next + 1 : next, to);
            var beside = _appositions.Before(title.Length > 0 ? title.First : mention.Range.First, next, from, to, out shared);
            if (beside.Length > 0) Give(i, beside, shared, to);
        }
    }

    /// <summary>Gives a role to the person at a mention and, where it is for several, to those listed after.</summary>
    private void Give(int at, TokenRange role, bool shared, int to)
    {
        var mention = _cast.Mentions[at];
        Add(mention.Actor, role, mention.Range);
        int end = mention.Range.AfterLast;
        bool last = false;
        for (int i = at + 1; shared && !last && i < _cast.Mentions.Count && i < at + MostListed; i++)
        {
            var next = _cast.Mentions[i];
            if (next.Range.First >= to || !Lists(end, next.Range.First, ref last)) return;
            end = next.Range.AfterLast;
            if (next.Actor.Kind == ActorKind.Person) Add(next.Actor, role, next.Range);
            else last = false;
        }
    }

    /// <summary>Whether what stands between two names only joins them: a comma, "and", a party mark, "of" before a place.</summary>
    private bool Lists(int at, int to, ref bool last)
    {
        if (to - at > 14) return false;
        bool joined = false;
        while (at < to)
        {
            int mark = PartyMark.End(_tokens, at);
            if (mark > at)
            {
                at = mark;
                continue;
            }

            last |= _tokens[at] is "and" or "&" or "or";
            joined |= _tokens[at] is "and" or "&" or "or" or "," or ";" or "of" or "from" or "as" or "well" or "(";
            if (!(_tokens[at] is "and" or "&" or "or" or "," or ";" or "of" or "from" or "(" or ")" or "as" or "well" or "the" or "." || char.IsUpper(_tokens[at][0]))) return false;
            at++;
        }

        return joined;
    }

    /// <summary>What stands after the name between commas or dashes; says whether there was a role.</summary>
    private bool After(Mention mention, int comma, int to)
    {
        if (comma + 1 >= to) return false;
        bool bracket = _tokens[comma] is "(";
        if (!bracket && _tokens[comma] is not ("," or "—" or "–" or "―" or "--")) return false;
        int first = comma + 1;
        if (_tokens[first] is "who" && first + 2 < to) return Clause(mention, first + 1, to);
        var phrase = _appositions.Phrase(first, to, closed: true);
        if (phrase.Length == 0 || IsListed(phrase, to)) return false;
        Add(mention.Actor, phrase, mention.Range);
        // "the writer and director of the film, an heir of the house": a second one may follow.
        if (phrase.AfterLast + 1 < to && _tokens[phrase.AfterLast] is "," or "and" && _words.IsDeterminer(phrase.AfterLast + 1)
            && _appositions.Phrase(phrase.AfterLast + 1, to, closed: true) is { Length: > 0 } second && !IsListed(second, to)) Add(mention.Actor, second, mention.Range);
        return true;
    }

    /// <summary>"Aroyo, minister Bo Lang and others": the role belongs to the name after it.</summary>
    private bool IsListed(TokenRange phrase, int to) =>
        phrase.AfterLast < to && _cast.MentionAt(phrase.AfterLast) is { Actor.Kind: ActorKind.Person };

    /// <summary>"who leads the union" is kept as said; "who is also interior minister" is a role.</summary>
    private bool Clause(Mention mention, int verb, int to)
    {
        if (_tokens[verb] is "is" or "was")
        {
            var phrase = _appositions.Phrase(verb + 1, to, closed: false);
            if (phrase.Length == 0) return false;
            Add(mention.Actor, phrase, mention.Range);
            if (phrase.AfterLast + 2 < to && _tokens[phrase.AfterLast] is "and" && _tokens[phrase.AfterLast + 1] is "is" or "was"
                && _appositions.Phrase(phrase.AfterLast + 2, to, closed: false) is { Length: > 0 } second) Add(mention.Actor, second, mention.Range);
            return true;
        }

        if (_tokens[verb] is not ("leads" or "led" or "heads" or "headed" or "chairs" or "chaired" or "runs" or "directs" or "commands" or "represents")) return false;
        int end = verb + 1;
        while (end < to && end - verb < LongestClause && !_words.IsBreak(end)) end++;
        if (end == verb + 1) return false;
        Add(mention.Actor, new(verb, end), mention.Range);
        return true;
    }

    /// <summary>"is the mayor of Lima", "has been a key adviser", "served as minister", "was named head of the fund".</summary>
    private void Predicate(Mention mention, int at, int to)
    {
        int start = at;
        while (at < to && at - start < 4 && _analysis.FineTags[at] is FineTag.Rb or FineTag.Md || (at < to && _tokens[at] is "has" or "had" or "have")) at++;
        if (at + 1 >= to) return;
        if (_tokens[at] is "is" or "was" or "became" or "been" or "becomes" or "remains" or "be" or "’s" or "'s" && _analysis.FineTags[at] is not FineTag.Pos)
        {
            int next = at + 1;
            if (_tokens[next] is "named" or "appointed" or "elected" or "made") next++;
            bool given = next > at + 1;
            if (given || _words.IsDeterminer(next) || _tokens[next] is "also" or "now" or "then" or "once" or "still" or "former" || _tokens[at] is "became" or "becomes")
                AddPhrase(mention, next, to);
            return;
        }

        if (_tokens[at] is "serves" or "served" or "works" or "worked" or "acts" or "acted" && _tokens[at + 1] is "as") AddPhrase(mention, at + 2, to);
    }

    private void AddPhrase(Mention mention, int at, int to)
    {
        var phrase = at < to ? _appositions.Phrase(at, to, closed: false) : default;
        if (phrase.Length > 0 && !IsListed(phrase, to)) Add(mention.Actor, phrase, mention.Range);
    }

    /// <summary>A party mark, in brackets or between commas: the token after it.</summary>
    private int Party(Mention mention, int to)
    {
        int at = mention.Range.AfterLast;
        if (at + 1 >= to || _tokens[at] is not "(" and not ",") return at;
        int end = PartyMark.End(_tokens, at + 1);
        if (end == at + 1) return at;
        Add(mention.Actor, new(at + 1, end), mention.Range);
        return Math.Min(to, end + (_tokens[at] is "(" ? 1 : 0));
    }

    /// <summary>", 52," after the name: the token where an apposition may begin.</summary>
    private int Age(ActorDraft actor, int at, int to)
    {
        if (at + 2 >= to || _tokens[at] is not "," || !int.TryParse(_tokens[at + 1], out int age) || age is < 1 or > 120) return at;
        if (_tokens[at + 2] is not ("," or "." or "—" or "–" or "―")) return at;
        actor.Age = age;
        return at + 2;
    }

    private void Add(ActorDraft actor, TokenRange role, TokenRange name)
    {
        if (actor.Roles.Count >= MostRoles || role.Length <= 0) return;
        var title = _tokens.SpanOf(role.First, role.AfterLast);
        foreach (var known in actor.Roles)
        {
            if (known.Title.Overlaps(title) || known.Title.Of(_tokens.Text).Equals(title.Of(_tokens.Text), StringComparison.OrdinalIgnoreCase)) return;
        }

        if (actor.Gender == Gender.Unknown) actor.Gender = GenderOf(role);
        var evidence = role.AfterLast <= name.First + 40 && name.First <= role.AfterLast + 40
            ? _tokens.SpanOf(Math.Min(role.First, name.First), Math.Max(role.AfterLast, name.AfterLast))
            : title;
        actor.Roles.Add(new Role(title, BodyIn(role), [evidence]));
    }

    private Gender GenderOf(TokenRange role)
    {
        for (int at = role.First; at < role.AfterLast && _analysis.FineTags[at] is not FineTag.In; at++)
        {
            if (at + 1 < role.AfterLast && _words.IsPossessive(at + 1)) continue;
            if (Nouns.IsPerson(Letters.Fold(_tokens[at]), out _, out var gender, out _) && gender != Gender.Unknown) return gender;
        }

        return Gender.Unknown;
    }

    /// <summary>The body that a role belongs to: the first one named in it.</summary>
    private Span? BodyIn(TokenRange role)
    {
        for (int i = _cast.MentionFrom(role.First); i < _cast.Mentions.Count && _cast.Mentions[i].Range.AfterLast <= role.AfterLast; i++)
        {
            var mention = _cast.Mentions[i];
            if (mention.Actor.Kind == ActorKind.Organisation) return _tokens.SpanOf(mention.Range.First, mention.Range.AfterLast);
        }

        return null;
    }
}
